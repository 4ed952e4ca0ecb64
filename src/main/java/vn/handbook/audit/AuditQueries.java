package vn.handbook.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** What is read of the trail; {@code roots} are the caller's scope. */
interface AuditQueries {
    String ROWS =
            """
            select new AuditRow(e.id, e.happenedAt, e.action, e.actorAccountId, e.actorMemberId, e.actorSessionId,
                e.actorRole, e.actorOrganizationId, a.name, e.memberId, e.accountId, e.organizationId, o.name,
                e.objectId, e.purpose, e.stateBefore, e.stateAfter)
            """;
    String EVENTS =
            """
            from AuditEvent e
                left join Organization o on o.id = e.organizationId
                left join Organization a on a.id = e.actorOrganizationId
            """;

    /** What belongs to no organisation is read by whoever answers for the whole tree. */
    String IN_SCOPE =
            EVENTS
                    + """
                    where (array_intersects(o.path, :roots)
                            or (e.organizationId is null and exists(
                                select 1 from Organization r where r.parentId is null and array_contains(:roots, r.id))))
                        and (cast(:action as String) is null or cast(e.action as String) = cast(:action as String))
                        and (:anyMember = true or e.memberId = :memberId)
                        and (:anyAccount = true or e.accountId = :accountId)
                        and (:anyActor = true or e.actorAccountId = :actorAccountId)
                        and e.happenedAt >= :since and e.happenedAt < :until
                    """;

    String AFTER_CURSOR =
            """
                and (e.happenedAt, e.id) < (:before, :beforeId)
            order by e.happenedAt desc, e.id desc
            limit :rows
            """;
    String ABOUT = "where (e.memberId = :memberId or e.accountId = :accountId)";

    @HQL(ROWS + IN_SCOPE + AFTER_CURSOR)
    List<AuditRow> list(
            UUID[] roots,
            String action,
            boolean anyMember,
            UUID memberId,
            boolean anyAccount,
            UUID accountId,
            boolean anyActor,
            UUID actorAccountId,
            Instant since,
            Instant until,
            Instant before,
            UUID beforeId,
            int rows);

    @HQL("select count(*) " + IN_SCOPE)
    Long count(
            UUID[] roots,
            String action,
            boolean anyMember,
            UUID memberId,
            boolean anyAccount,
            UUID accountId,
            boolean anyActor,
            UUID actorAccountId,
            Instant since,
            Instant until);

    @HQL(ROWS + EVENTS + ABOUT + AFTER_CURSOR)
    List<AuditRow> about(UUID memberId, UUID accountId, Instant before, UUID beforeId, int rows);

    @HQL("select count(*) from AuditEvent e " + ABOUT)
    Long countAbout(UUID memberId, UUID accountId);

    @HQL(
            ROWS
                    + EVENTS
                    + "where e.actorAccountId = :accountId order by e.happenedAt desc, e.id desc")
    List<AuditRow> by(UUID accountId);

    @HQL(ROWS + EVENTS + ABOUT + "order by e.happenedAt desc, e.id desc")
    List<AuditRow> allAbout(UUID memberId, UUID accountId);

    @HQL("select m.organizationId from Member m where m.id = :memberId")
    Optional<UUID> homeCell(UUID memberId);
}
