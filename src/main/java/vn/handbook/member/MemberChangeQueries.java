package vn.handbook.member;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** What is read of changes of standing; {@code roots} are the caller's scope. */
interface MemberChangeQueries {
    String OF_MEMBER =
            """
            from MemberChange c
                join Member m on m.id = c.memberId
                join Organization o on o.id = m.organizationId
            where array_intersects(o.path, :roots) and c.memberId = :memberId
            """;

    /** Latest first. */
    @HQL(
            "select c "
                    + OF_MEMBER
                    + """
            and (c.effectiveOn, c.recordedAt, c.id) < (:beforeDay, :beforeInstant, :beforeId)
            order by c.effectiveOn desc, c.recordedAt desc, c.id desc
            limit :rows
            """)
    List<MemberChange> list(
            UUID[] roots,
            UUID memberId,
            LocalDate beforeDay,
            Instant beforeInstant,
            UUID beforeId,
            int rows);

    @HQL("select count(*) " + OF_MEMBER)
    Long count(UUID[] roots, UUID memberId);

    @HQL("select c " + OF_MEMBER + " and c.id = :id")
    Optional<MemberChange> find(UUID[] roots, UUID memberId, UUID id);

    /** All that hold, in the order in which they took effect. */
    @HQL(
            """
            from MemberChange c where c.memberId = :memberId and c.voidedAt is null
            order by c.effectiveOn, c.recordedAt, c.id
            """)
    List<MemberChange> holding(UUID memberId);

    @HQL("from MemberChange c where c.memberId = :memberId order by c.effectiveOn, c.recordedAt")
    List<MemberChange> ofMember(UUID memberId);

    @HQL(
            "select c.id from MemberChange c where c.accountId = :accountId or c.voidedBy = :accountId"
                    + " order by c.recordedAt, c.id")
    List<UUID> recordedBy(UUID accountId);
}
