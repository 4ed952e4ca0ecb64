package vn.handbook.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Starts attempts, in statements that several may run at once. */
@ApplicationScoped
class AttemptSql {
    /** In one statement: while it is read the bank may be replaced. */
    private static final String BANK =
            """
            select q.questions_drawn, q.attempts_allowed, q.time_limit_seconds, q.pass_mark, q.shuffled,
                b.id, b.position, b.kind, coalesce(cardinality(b.options), 0) options
            from quiz q
                join resolution_section s on s.id = q.section_id and s.requirement = 'QUIZ_PASSED'
                join quiz_question b on b.section_id = q.section_id and b.position is not null
            where q.section_id = :sectionId
            order by b.position
            """;

    /** Of several at once the first: the others find it open, or their number taken. */
    private static final String START =
            """
            insert into quiz_attempt (id, member_id, section_id, number, pass_mark, question_count, started_at,
                deadline_at, question_ids, option_orders, answers)
            select :id, :memberId, :sectionId, c.used + 1, :passMark, cardinality(cast(:questions as uuid[])),
                cast(:now as timestamptz), cast(:deadline as timestamptz), cast(:questions as uuid[]),
                cast(:orders as text[]), array_fill(cast(null as text), array[cardinality(cast(:questions as uuid[]))])
            from (select count(*) used from quiz_attempt where member_id = :memberId and section_id = :sectionId) c
            where c.used < :allowed
            on conflict do nothing
            """;

    private static final String OVERVIEW =
            """
            select q.questions_drawn, q.attempts_allowed, q.time_limit_seconds, q.pass_mark,
                count(a.id) used, coalesce(bool_or(a.passed), false) passed,
                cast(min(cast(a.id as text)) filter (where a.ended_at is null) as uuid) open_id
            from quiz q
                join resolution_section s on s.id = q.section_id and s.requirement = 'QUIZ_PASSED'
                left join quiz_attempt a on a.section_id = q.section_id and a.member_id = :memberId
            where q.section_id = :sectionId
            group by q.section_id
            """;

    private static final String ASKS_FOR_QUIZ =
            "select 1 from resolution_section where id = :sectionId and requirement = 'QUIZ_PASSED'";

    private final EntityManager entities;

    AttemptSql(EntityManager entities) {
        this.entities = entities;
    }

    /** Empty when the section has no quiz, or does not ask for one any more. */
    Optional<Bank> bank(UUID sectionId) {
        List<Tuple> rows =
                rows(
                        entities.createNativeQuery(BANK, Tuple.class)
                                .setParameter("sectionId", sectionId));
        return rows.stream()
                .findFirst()
                .map(
                        quiz ->
                                new Bank(
                                        quiz.get("questions_drawn", Integer.class),
                                        quiz.get("attempts_allowed", Integer.class),
                                        quiz.get("time_limit_seconds", Integer.class),
                                        quiz.get("pass_mark", BigDecimal.class),
                                        quiz.get("shuffled", Boolean.class),
                                        rows.stream().map(AttemptSql::candidate).toList()));
    }

    private static Draw.Candidate candidate(Tuple row) {
        return new Draw.Candidate(
                row.get("id", UUID.class),
                row.get("position", Integer.class),
                QuestionKind.valueOf(row.get("kind", String.class)),
                row.get("options", Integer.class));
    }

    /** False when there is one open, or none left. */
    boolean start(UUID memberId, UUID sectionId, Bank bank, List<Draw> drawn, Instant now) {
        Integer seconds = bank.timeLimitSeconds();
        return entities.createNativeQuery(START)
                        .setParameter("id", UuidVersion7Strategy.INSTANCE.generateUuid(null))
                        .setParameter("memberId", memberId)
                        .setParameter("sectionId", sectionId)
                        .setParameter("passMark", bank.passMark())
                        .setParameter("now", now)
                        .setParameter("deadline", seconds == null ? null : now.plusSeconds(seconds))
                        .setParameter("questions", array(drawn, Draw::questionId, UUID[]::new))
                        .setParameter("orders", array(drawn, Draw::order, String[]::new))
                        .setParameter("allowed", bank.attemptsAllowed())
                        .executeUpdate()
                == 1;
    }

    private static <T> T[] array(List<Draw> drawn, Function<Draw, T> part, IntFunction<T[]> array) {
        return drawn.stream().map(part).toArray(array);
    }

    /** Empty when the section has no quiz, or does not ask for one any more. */
    Optional<MyQuizResponse> overview(UUID memberId, UUID sectionId) {
        List<Tuple> rows =
                rows(
                        entities.createNativeQuery(OVERVIEW, Tuple.class)
                                .setParameter("memberId", memberId)
                                .setParameter("sectionId", sectionId));
        return rows.stream()
                .map(
                        row ->
                                new MyQuizResponse(
                                        row.get("questions_drawn", Integer.class),
                                        row.get("time_limit_seconds", Integer.class),
                                        row.get("pass_mark", BigDecimal.class),
                                        row.get("attempts_allowed", Integer.class),
                                        row.get("used", Long.class),
                                        row.get("open_id", UUID.class),
                                        row.get("passed", Boolean.class)))
                .findFirst();
    }

    boolean asksForQuiz(UUID sectionId) {
        return !entities.createNativeQuery(ASKS_FOR_QUIZ)
                .setParameter("sectionId", sectionId)
                .getResultList()
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<Tuple> rows(Query query) {
        return query.getResultList();
    }
}
