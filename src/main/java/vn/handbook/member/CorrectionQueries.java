package vn.handbook.member;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** What is read of correction requests; {@code roots} are the caller's scope. */
interface CorrectionQueries {
    String IN_SCOPE =
            """
            from CorrectionRequest c
                join Member m on m.id = c.memberId
                join Organization o on o.id = m.organizationId
            where array_intersects(o.path, :roots)
            """;

    String FILTERED =
            IN_SCOPE
                    + " and (cast(:state as String) is null or cast(c.state as String) = cast(:state as String))";

    /** Latest first. */
    @HQL(
            "select new CorrectionRow(c, m.fullName) "
                    + FILTERED
                    + " and c.id < :beforeId order by c.id desc limit :rows")
    List<CorrectionRow> list(UUID[] roots, String state, UUID beforeId, int rows);

    @HQL("select count(*) " + FILTERED)
    Long count(UUID[] roots, String state);

    @HQL("select new CorrectionRow(c, m.fullName) " + IN_SCOPE + " and c.id = :id")
    Optional<CorrectionRow> find(UUID[] roots, UUID id);

    /** Latest first. */
    @HQL(
            """
            select new CorrectionRow(c, m.fullName)
            from CorrectionRequest c join Member m on m.id = c.memberId
            where c.memberId = :memberId and c.id < :beforeId order by c.id desc limit :rows
            """)
    List<CorrectionRow> own(UUID memberId, UUID beforeId, int rows);

    @HQL("select count(*) from CorrectionRequest c where c.memberId = :memberId")
    Long countOwn(UUID memberId);

    @HQL(
            "select count(*) from CorrectionRequest c where c.memberId = :memberId and c.state = vn.handbook.member.CorrectionState.PENDING")
    Long countPending(UUID memberId);

    @HQL("select c.id from CorrectionRequest c where c.decidedBy = :accountId order by c.id")
    List<UUID> decidedBy(UUID accountId);
}
