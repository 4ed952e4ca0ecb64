package vn.handbook.member;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/**
 * What is read of transfers; {@code roots} are the caller's scope, in which one side has to lie.
 */
interface TransferQueries {
    String SEEN =
            """
            from Transfer t
                join Member m on m.id = t.memberId
                left join Organization f on f.id = t.fromOrganizationId
                left join Organization o on o.id = t.toOrganizationId
            where (array_intersects(f.path, :roots) or array_intersects(o.path, :roots))
            """;

    String FILTERED =
            SEEN
                    + """
            and (cast(:state as String) is null or cast(t.state as String) = cast(:state as String))
            and (:overdue = false or t.state = vn.handbook.member.TransferState.RELEASED and t.presentBy < :today)
            """;

    String ROWS = "select new TransferRow(t, m.fullName, f.name, o.name) ";

    /** Latest first. */
    @HQL(ROWS + FILTERED + " and t.id < :beforeId order by t.id desc limit :rows")
    List<TransferRow> list(
            UUID[] roots, String state, boolean overdue, LocalDate today, UUID beforeId, int rows);

    @HQL("select count(*) " + FILTERED)
    Long count(UUID[] roots, String state, boolean overdue, LocalDate today);

    @HQL(ROWS + SEEN + " and t.id = :id")
    Optional<TransferRow> find(UUID[] roots, UUID id);

    @HQL("from TransferStep s where s.transferId = :transferId order by s.recordedAt, s.id")
    List<TransferStep> steps(UUID transferId);

    @HQL(
            ROWS
                    + """
            from Transfer t
                join Member m on m.id = t.memberId
                left join Organization f on f.id = t.fromOrganizationId
                left join Organization o on o.id = t.toOrganizationId
            where t.memberId = :memberId order by t.id
            """)
    List<TransferRow> ofMember(UUID memberId);

    @HQL(
            "select distinct s.transferId from TransferStep s where s.accountId = :accountId order by s.transferId")
    List<UUID> recordedBy(UUID accountId);
}
