package vn.handbook.resolution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class StudyPlanRepository implements PanacheRepositoryBase<StudyPlan, UUID> {}
