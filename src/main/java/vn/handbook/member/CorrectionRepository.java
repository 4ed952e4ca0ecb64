package vn.handbook.member;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class CorrectionRepository implements PanacheRepositoryBase<CorrectionRequest, UUID> {}
