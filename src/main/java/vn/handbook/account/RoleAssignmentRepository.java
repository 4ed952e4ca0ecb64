package vn.handbook.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class RoleAssignmentRepository implements PanacheRepositoryBase<RoleAssignment, UUID> {

    /** As it is now that its account is locked. */
    void refresh(RoleAssignment assignment) {
        getEntityManager().refresh(assignment);
    }
}
