package vn.handbook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.shared.security.Caller;

/** Roles that end because something else did, each of them in the trail. */
@ApplicationScoped
class RoleEndings {
    private final EntityManager entities;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;

    RoleEndings(EntityManager entities, AuditTrail trail, Caller caller, Clock clock) {
        this.entities = entities;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    void all(Account account, String reason, LocalDate today) {
        end(account, null, reason, today);
    }

    void on(Account account, UUID organizationId, String reason, LocalDate today) {
        end(account, organizationId, reason, today);
    }

    @SuppressWarnings("unchecked")
    private void end(Account account, UUID organizationId, String reason, LocalDate today) {
        List<Object[]> ended =
                entities.createNativeQuery(
                                """
                                update role_assignment
                                set valid_to = greatest(valid_from - 1, cast(:eve as date)), end_reason = :reason,
                                    ended_by = :actor, ended_at = :now, version = version + 1
                                where account_id = :account and (valid_to is null or valid_to > :eve)
                                    and (cast(:on as uuid) is null or organization_id = cast(:on as uuid))
                                returning id, organization_id
                                """)
                        .setParameter("eve", today.minusDays(1))
                        .setParameter("reason", reason)
                        .setParameter("actor", caller.accountId())
                        .setParameter("now", clock.instant())
                        .setParameter("account", account.id)
                        .setParameter("on", organizationId)
                        .getResultList();
        ended.forEach(
                role ->
                        trail.record(
                                AuditEntry.of(AuditAction.ROLE_ENDED)
                                        .onAccount(account.id, account.memberId)
                                        .in((UUID) role[1])
                                        .about((UUID) role[0])));
    }
}
