package vn.handbook.study;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class SettlementRepository implements PanacheRepositoryBase<Settlement, UUID> {}
