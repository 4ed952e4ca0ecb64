package vn.handbook.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.handbook.organization.SuccessionRule;
import vn.handbook.shared.security.Caller;

/** Whoever is still a member goes along with a merged cell. */
@ApplicationScoped
class MemberSuccession implements SuccessionRule {
    private static final String STILL_MEMBERS =
            "organization_id = :id and status in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'TRANSFERRING', 'SUSPENDED')";

    private final EntityManager entities;
    private final Caller caller;
    private final Clock clock;

    MemberSuccession(EntityManager entities, Caller caller, Clock clock) {
        this.entities = entities;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public boolean isInUse(UUID organizationId) {
        return !entities.createNativeQuery(
                        "select 1 from member where " + STILL_MEMBERS + " limit 1")
                .setParameter("id", organizationId)
                .getResultList()
                .isEmpty();
    }

    /** Not before anything that was recorded of a member already. */
    @Override
    public void succeed(UUID organizationId, UUID successorId, LocalDate on) {
        entities.createNativeQuery(
                        """
                        with moved as (
                            update member set organization_id = :successorId, version = version + 1
                            where %s
                            returning id
                        ), ended as (
                            update member_standing s set until_day = greatest(s.from_day, cast(:on as date))
                            from moved m where s.member_id = m.id and s.until_day = 'infinity'
                            returning s.member_id, s.position, s.status, s.until_day
                        ), begun as (
                            insert into member_standing (member_id, position, organization_id, status, from_day)
                            select member_id, position + 1, :successorId, status, until_day from ended
                        )
                        insert into member_change (id, member_id, kind, effective_on, organization_id, account_id,
                            recorded_at)
                        select gen_random_uuid(), member_id, 'SUCCESSION', until_day, :successorId, :accountId, :now
                        from ended
                        """
                                .formatted(STILL_MEMBERS))
                .setParameter("id", organizationId)
                .setParameter("successorId", successorId)
                .setParameter("on", on)
                .setParameter("accountId", caller.accountId())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }
}
