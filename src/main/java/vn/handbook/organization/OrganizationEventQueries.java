package vn.handbook.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** What is read of an organisation's history; that it lies in the scope is asked before. */
interface OrganizationEventQueries {

    @HQL(
            """
            from OrganizationEvent e
            where e.organizationId = :organizationId
                and (e.effectiveOn, e.recordedAt, e.id) < (:beforeDay, :beforeInstant, :beforeId)
            order by e.effectiveOn desc, e.recordedAt desc, e.id desc
            limit :rows
            """)
    List<OrganizationEvent> list(
            UUID organizationId,
            LocalDate beforeDay,
            Instant beforeInstant,
            UUID beforeId,
            int rows);

    @HQL("from OrganizationEvent e where e.accountId = :accountId order by e.recordedAt, e.id")
    List<OrganizationEvent> recordedBy(UUID accountId);

    @HQL("select count(*) from OrganizationEvent e where e.organizationId = :organizationId")
    Long count(UUID organizationId);

    @HQL(
            """
            select max(e.effectiveOn) from OrganizationEvent e where e.organizationId = :organizationId
            """)
    LocalDate last(UUID organizationId);

    /** The first event after a day that ended a state: the state of that day. */
    @HQL(
            """
            from OrganizationEvent e
            where e.organizationId = :organizationId and e.effectiveOn > :day and e.priorName is not null
            order by e.effectiveOn, e.recordedAt, e.id
            limit 1
            """)
    Optional<OrganizationEvent> firstAfter(UUID organizationId, LocalDate day);

    @HQL(
            """
            select new OrganizationStep(o.id, o.name)
            from Organization o
            where o.id in :ids
            """)
    List<OrganizationStep> names(List<UUID> ids);

    @HQL(
            """
            select new OrganizationStep(o.id, o.name)
            from OrganizationEvent e join Organization o on o.id = e.otherId
            where e.organizationId = :organizationId and e.kind in :kinds
            order by e.effectiveOn, o.name, o.id
            """)
    List<OrganizationStep> others(UUID organizationId, List<OrganizationEventKind> kinds);
}
