package vn.handbook.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Quizzes beside the sections that ask for them. */
@ApplicationScoped
class QuizSql {
    private static final String SECTION =
            """
            select r.organization_id, s.requirement = 'QUIZ_PASSED' asks
            from resolution_section s
                join resolution r on r.id = s.resolution_id
                join organization o on o.id = r.organization_id
            where o.path && :roots and r.id = :resolutionId and s.id = :sectionId
            """;

    private static final String CREATE =
            """
            insert into quiz (section_id, questions_drawn, attempts_allowed, time_limit_seconds, pass_mark, shuffled,
                version, changed_at)
            values (:sectionId, :drawn, :attempts, cast(:seconds as integer), :passMark, :shuffled, 0, :now)
            on conflict (section_id) do nothing
            """;

    private static final String STATISTICS =
            """
            select q.id, q.text, coalesce(c.answered, 0) answered, coalesce(c.correct, 0) correct
            from quiz_question q left join quiz_question_count c on c.question_id = q.id
            where q.section_id = :sectionId and q.position is not null
            order by q.position
            """;

    private final EntityManager entities;

    QuizSql(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A section that a caller edits.
     *
     * @param asks whether it asks for a quiz
     */
    record Section(UUID organizationId, boolean asks) {}

    @SuppressWarnings("unchecked")
    Optional<Section> section(UUID[] roots, UUID resolutionId, UUID sectionId) {
        List<Tuple> rows =
                entities.createNativeQuery(SECTION, Tuple.class)
                        .setParameter("roots", roots)
                        .setParameter("resolutionId", resolutionId)
                        .setParameter("sectionId", sectionId)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Section(
                                        row.get("organization_id", UUID.class),
                                        row.get("asks", Boolean.class)))
                .findFirst();
    }

    /** False when the section has one already. */
    boolean create(UUID sectionId, PutQuizRequest request, Instant now) {
        return entities.createNativeQuery(CREATE)
                        .setParameter("sectionId", sectionId)
                        .setParameter("drawn", request.questionsDrawn())
                        .setParameter("attempts", request.attemptsAllowed())
                        .setParameter("seconds", request.timeLimitSeconds())
                        .setParameter("passMark", request.passMark())
                        .setParameter("shuffled", request.shuffled())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    @SuppressWarnings("unchecked")
    List<QuizStatistics.Question> statistics(UUID sectionId) {
        List<Tuple> rows =
                entities.createNativeQuery(STATISTICS, Tuple.class)
                        .setParameter("sectionId", sectionId)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                QuizStatistics.Question.of(
                                        row.get("id", UUID.class),
                                        row.get("text", String.class),
                                        row.get("answered", Long.class),
                                        row.get("correct", Long.class)))
                .toList();
    }
}
