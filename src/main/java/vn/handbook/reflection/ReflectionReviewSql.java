package vn.handbook.reflection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.handbook.shared.page.PageRequest;

/**
 * What reviewers read: the reviewer is the first parameter of every query, whatever roles they
 * hold. Looked for below the organisations in which the reviewer has an office, and then one by one
 * by the rule of {@code reflection_reviewer}.
 */
@ApplicationScoped
class ReflectionReviewSql {
    private static final UUID BEFORE_ALL_IDS = new UUID(0, 0);
    private static final UUID NOBODY = new UUID(0, 0);

    /** Whoever reads, and on which day: offices begin and end. */
    record Reviewer(UUID accountId, Optional<UUID> memberId, LocalDate today) {}

    private static final String FOR_REVIEWER =
            """
            from reflection f
                join member m on m.id = f.member_id
                join organization o on o.id = m.organization_id
                join study_plan p on p.id = f.plan_id
                join resolution_section s on s.id = f.section_id
                cross join lateral reflection_reviewer(f.member_id, f.plan_id, cast(:today as date)) r
            where f.state <> 'DRAFT'
                and o.path && array(
                    select organization_id from party_position
                    where member_id = :memberId and kind = 'SECRETARY' and held_from <= :today
                        and (held_to is null or held_to >= :today)
                    union
                    select organization_id from study_plan_reviewer
                    where ended_at is null
                        and (reviewer_member_id = :memberId or reviewer_account_id = :accountId))
                and (r.member_id = :memberId or r.account_id = :accountId)
            """;

    private static final String SHOWN =
            """
            select f.id, f.member_id, m.full_name, f.plan_id, p.title plan_title, f.section_id,
                s.title section_title, f.state, f.submitted_at
            """;

    private static final String ONE = FOR_REVIEWER + " and f.id = :id";

    private static final String IN_STATE = FOR_REVIEWER + " and f.state = :state";

    private static final String LIST =
            SHOWN
                    + IN_STATE
                    + """
                     and (f.submitted_at, f.id) > (:after, :afterId)
                    order by f.submitted_at, f.id limit :rows
                    """;

    private final EntityManager entities;

    ReflectionReviewSql(EntityManager entities) {
        this.entities = entities;
    }

    /** Those that wait longest first. */
    @SuppressWarnings("unchecked")
    List<ReflectionSummary> list(Reviewer reviewer, HandedIn state, PageRequest page) {
        List<Tuple> rows =
                bound(entities.createNativeQuery(LIST, Tuple.class), reviewer)
                        .setParameter("state", state.name())
                        .setParameter("after", page.after(0, Instant::parse, Instant.EPOCH))
                        .setParameter("afterId", page.after(1, UUID::fromString, BEFORE_ALL_IDS))
                        .setParameter("rows", page.rows())
                        .getResultList();
        return rows.stream().map(ReflectionReviewSql::summary).toList();
    }

    Long count(Reviewer reviewer, HandedIn state) {
        return (Long)
                bound(
                                entities.createNativeQuery(
                                        "select count(*) " + IN_STATE, Long.class),
                                reviewer)
                        .setParameter("state", state.name())
                        .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    Optional<ReflectionSummary> find(Reviewer reviewer, UUID id) {
        List<Tuple> rows =
                bound(entities.createNativeQuery(SHOWN + ONE, Tuple.class), reviewer)
                        .setParameter("id", id)
                        .getResultList();
        return rows.stream().map(ReflectionReviewSql::summary).findFirst();
    }

    /** As it is once nobody else is about to change it. */
    Reflection locked(UUID id) {
        return entities.find(Reflection.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    ReflectionRound lastRound(UUID id) {
        return entities.createQuery(
                        "from ReflectionRound d where d.id.reflectionId = :id order by d.id.number desc",
                        ReflectionRound.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getSingleResult();
    }

    int version(UUID id) {
        return entities.createQuery(
                        "select r.version from Reflection r where r.id = :id", Integer.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    void flush() {
        entities.flush();
    }

    private static Query bound(Query query, Reviewer reviewer) {
        return query.setParameter("memberId", reviewer.memberId().orElse(NOBODY))
                .setParameter("accountId", reviewer.accountId())
                .setParameter("today", reviewer.today());
    }

    private static ReflectionSummary summary(Tuple row) {
        return new ReflectionSummary(
                row.get("id", UUID.class),
                row.get("member_id", UUID.class),
                row.get("full_name", String.class),
                row.get("plan_id", UUID.class),
                row.get("plan_title", String.class),
                row.get("section_id", UUID.class),
                row.get("section_title", String.class),
                ReflectionState.valueOf(row.get("state", String.class)),
                row.get("submitted_at", Instant.class));
    }
}
