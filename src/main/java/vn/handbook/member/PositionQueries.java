package vn.handbook.member;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** What is read of positions; {@code roots} are the caller's scope. */
interface PositionQueries {
    String HELD =
            """
            from PartyPosition p
                join Member m on m.id = p.memberId
                join Organization o on o.id = p.organizationId
            where array_intersects(o.path, :roots)
                and p.organizationId = :organizationId
                and (:anyDay = true or p.heldFrom <= :day and (p.heldTo is null or p.heldTo >= :day))
            """;

    String SHOWN =
            """
            select new PositionResponse(p.id, p.kind, p.memberId, m.fullName, p.heldFrom, p.heldTo,
                p.decisionNumber, p.decidedOn, p.endedDecisionNumber, p.endedDecidedOn)
            """;

    @HQL(
            SHOWN
                    + HELD
                    + """
            and (p.heldFrom, p.id) < (:beforeDay, :beforeId)
            order by p.heldFrom desc, p.id desc
            limit :rows
            """)
    List<PositionResponse> list(
            UUID[] roots,
            UUID organizationId,
            boolean anyDay,
            LocalDate day,
            LocalDate beforeDay,
            UUID beforeId,
            int rows);

    @HQL("select count(*) " + HELD)
    Long count(UUID[] roots, UUID organizationId, boolean anyDay, LocalDate day);

    @HQL(
            """
            select p from PartyPosition p join Organization o on o.id = p.organizationId
            where array_intersects(o.path, :roots) and p.organizationId = :organizationId and p.id = :id
            """)
    Optional<PartyPosition> find(UUID[] roots, UUID organizationId, UUID id);

    @HQL(
            SHOWN
                    + " from PartyPosition p join Member m on m.id = p.memberId"
                    + " where p.memberId = :memberId order by p.heldFrom, p.id")
    List<PositionResponse> ofMember(UUID memberId);

    @HQL(
            "select p.id from PartyPosition p where p.accountId = :accountId or p.endedAccountId = :accountId"
                    + " order by p.createdAt, p.id")
    List<UUID> recordedBy(UUID accountId);

    @HQL("select m.fullName from Member m where m.id = :memberId")
    String fullName(UUID memberId);
}
