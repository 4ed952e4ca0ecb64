package vn.handbook.report;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class StudySnapshotRepository implements PanacheRepositoryBase<StudySnapshot, UUID> {}
