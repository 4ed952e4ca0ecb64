package vn.handbook.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** One reminder a day, plan and unit: of several at once the second waits and finds the first. */
@ApplicationScoped
class ReminderSql {
    private static final String BEGIN =
            """
            insert into study_reminder (organization_id, plan_id, reminded_on, account_id, reminded, created_at)
            values (:organizationId, :planId, :day, :accountId, 0, :now)
            on conflict do nothing
            """;

    private static final String COUNT =
            """
            update study_reminder set reminded = :reminded
            where organization_id = :organizationId and plan_id = :planId and reminded_on = :day
            """;

    private final EntityManager entities;

    ReminderSql(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether it is the first of that day. */
    boolean begin(UUID organizationId, UUID planId, LocalDate day, UUID accountId, Instant now) {
        return entities.createNativeQuery(BEGIN)
                        .setParameter("organizationId", organizationId)
                        .setParameter("planId", planId)
                        .setParameter("day", day)
                        .setParameter("accountId", accountId)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    void count(UUID organizationId, UUID planId, LocalDate day, int reminded) {
        entities.createNativeQuery(COUNT)
                .setParameter("organizationId", organizationId)
                .setParameter("planId", planId)
                .setParameter("day", day)
                .setParameter("reminded", reminded)
                .executeUpdate();
    }
}
