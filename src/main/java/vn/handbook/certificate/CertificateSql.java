package vn.handbook.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.handbook.study.CompletedAssignment;

/** Certificates as they hold at the moment: what they rest on is asked each time. */
@ApplicationScoped
class CertificateSql {
    /** A certificate, and of what. */
    record Row(
            CertificateCode code,
            String fullName,
            String planTitle,
            String resolutionTitle,
            Instant completedAt,
            boolean onPaper,
            Instant issuedAt) {}

    /**
     * What it rests on still stands. A section may turn out to have been done earlier, as phones
     * report late; done again after it was taken back is another completion.
     */
    private static final String HOLDS =
            """
            c.revoked_at is null and case
                when c.settlement_id is not null then exists (
                    select from assignment_settlement t where t.id = c.settlement_id and t.voided_at is null)
                else not exists (
                    select from unnest(c.section_ids) s(id)
                        left join section_progress g on g.section_id = s.id and g.member_id = c.member_id
                    where g.completed_at is null or g.completed_at > c.completed_at)
                end
            """;

    private static final String SHOWN =
            """
            select c.code, m.full_name, p.title plan_title, q.title resolution_title, c.completed_at,
                c.settlement_id is not null on_paper, c.issued_at
            from certificate c
                join member m on m.id = c.member_id
                join study_plan p on p.id = c.plan_id
                join resolution q on q.id = p.resolution_id
            where
            """
                    + HOLDS;

    private static final String OF_MEMBER =
            SHOWN + " and c.member_id = :memberId and c.plan_id = :planId";

    private static final String OF_CODE = SHOWN + " and c.code = :code";

    private static final String REVOKE =
            """
            update certificate c set revoked_at = :now
            where c.member_id = :memberId and c.plan_id = :planId and c.revoked_at is null and not (
            """
                    + HOLDS
                    + ")";

    private static final String ISSUE =
            """
            insert into certificate (id, code, member_id, plan_id, completed_at, settlement_id, section_ids, issued_at)
            values (:id, :code, :memberId, :planId, :completedAt, cast(nullif(:settlementId, '') as uuid),
                :sectionIds, :now)
            on conflict (member_id, plan_id) where revoked_at is null do nothing
            """;

    private final EntityManager entities;

    CertificateSql(EntityManager entities) {
        this.entities = entities;
    }

    Optional<Row> find(UUID memberId, UUID planId) {
        return row(
                entities.createNativeQuery(OF_MEMBER, Tuple.class)
                        .setParameter("memberId", memberId)
                        .setParameter("planId", planId)
                        .getResultList());
    }

    Optional<Row> find(CertificateCode code) {
        return row(
                entities.createNativeQuery(OF_CODE, Tuple.class)
                        .setParameter("code", code.letters())
                        .getResultList());
    }

    /** The one that holds no longer makes room for the next. */
    void revoke(UUID memberId, UUID planId, Instant now) {
        entities.createNativeQuery(REVOKE)
                .setParameter("memberId", memberId)
                .setParameter("planId", planId)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Of several at once the first is kept. */
    void issue(UUID memberId, UUID planId, CompletedAssignment completed, Instant now) {
        UUID settlement = completed.settlementId();
        entities.createNativeQuery(ISSUE)
                .setParameter("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                .setParameter("code", CertificateCode.random().letters())
                .setParameter("memberId", memberId)
                .setParameter("planId", planId)
                .setParameter("completedAt", completed.completedAt())
                .setParameter("settlementId", settlement == null ? "" : settlement.toString())
                .setParameter("sectionIds", completed.sectionIds().toArray(UUID[]::new))
                .setParameter("now", now)
                .executeUpdate();
    }

    private static Optional<Row> row(List<?> found) {
        return found.stream().map(Tuple.class::cast).map(CertificateSql::row).findFirst();
    }

    private static Row row(Tuple row) {
        return new Row(
                new CertificateCode(row.get("code", String.class)),
                row.get("full_name", String.class),
                row.get("plan_title", String.class),
                row.get("resolution_title", String.class),
                row.get("completed_at", Instant.class),
                row.get("on_paper", Boolean.class),
                row.get("issued_at", Instant.class));
    }
}
