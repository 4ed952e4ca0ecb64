package vn.handbook.gathering;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class StudySessionRepository implements PanacheRepositoryBase<StudySession, UUID> {}
