package vn.handbook.group;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

@ApplicationScoped
class MemberGroupRepository implements PanacheRepositoryBase<MemberGroup, UUID> {

    /** Until the transaction ends nobody else changes the group or its members. */
    void hold(MemberGroup group) {
        getEntityManager().refresh(group, LockModeType.PESSIMISTIC_WRITE);
    }
}
