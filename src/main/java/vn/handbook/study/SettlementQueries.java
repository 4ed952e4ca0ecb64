package vn.handbook.study;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** What is read of settlements; {@code roots} are the secretary's scope. */
interface SettlementQueries {
    String SHOWN =
            """
            select new SettlementResponse(t.id, t.kind, t.reason, t.completedOn, t.accountId, t.createdAt,
                t.voidReason, t.voidedAt)
            from Settlement t
            """;

    String OF_ASSIGNMENT =
            """
            join Member m on m.id = t.memberId
            join Organization o on o.id = m.organizationId
            where array_intersects(o.path, :roots) and t.planId = :planId and t.memberId = :memberId
            """;

    @HQL(
            SHOWN
                    + OF_ASSIGNMENT
                    + " and (t.createdAt, t.id) < (:before, :beforeId)"
                    + " order by t.createdAt desc, t.id desc limit :rows")
    List<SettlementResponse> list(
            UUID[] roots, UUID planId, UUID memberId, Instant before, UUID beforeId, int rows);

    @HQL("select count(*) from Settlement t " + OF_ASSIGNMENT)
    Long count(UUID[] roots, UUID planId, UUID memberId);

    @HQL("select t from Settlement t " + OF_ASSIGNMENT + " and t.id = :id")
    Optional<Settlement> find(UUID[] roots, UUID planId, UUID memberId, UUID id);

    /** When the plan began for a member of the scope who has to study it. */
    @HQL(
            """
            select p.opensOn
            from Member m
            join Organization o on o.id = m.organizationId
            join StudyPlan p on array_contains(o.path, p.organizationId)
            where array_intersects(o.path, :roots) and m.id = :memberId and p.id = :planId
                and m.status in (MemberStatus.PROBATIONARY, MemberStatus.OFFICIAL) and p.opensOn <= :today
            """)
    Optional<LocalDate> opening(UUID[] roots, UUID planId, UUID memberId, LocalDate today);

    @HQL(
            "update Settlement t set t.voidReason = :reason, t.voidedAccountId = :accountId, t.voidedAt = :now"
                    + " where t.id = :id and t.voidedAt is null")
    int declareVoid(UUID id, String reason, UUID accountId, Instant now);

    @HQL(SHOWN + " where t.memberId = :memberId and t.planId = :planId and t.voidedAt is null")
    Optional<SettlementResponse> inForce(UUID memberId, UUID planId);

    @HQL(SHOWN + " where t.memberId = :memberId order by t.createdAt, t.id")
    List<SettlementResponse> ofMember(UUID memberId);

    @HQL(
            "select t.id from Settlement t where t.accountId = :accountId or t.voidedAccountId = :accountId"
                    + " order by t.createdAt, t.id")
    List<UUID> recordedBy(UUID accountId);
}
