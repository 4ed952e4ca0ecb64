package vn.handbook.resolution;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
class StudyPlanRepository implements PanacheRepositoryBase<StudyPlan, UUID> {

    /** Until the transaction ends nobody else changes the plan. */
    void hold(StudyPlan plan) {
        getEntityManager().refresh(plan, LockModeType.PESSIMISTIC_WRITE);
    }
}
