package vn.handbook.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.shared.http.Conditions.Basis;
import vn.handbook.shared.http.Versioned;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.text.Cleaning;

/** Quizzes as the editors of a resolution keep them; to everybody else they are not there. */
@ApplicationScoped
class QuizService {
    private final QuizRepository quizzes;
    private final QuizQuestionRepository questions;
    private final QuizSql sql;
    private final AuditTrail trail;
    private final Clock clock;

    QuizService(
            QuizRepository quizzes,
            QuizQuestionRepository questions,
            QuizSql sql,
            AuditTrail trail,
            Clock clock) {
        this.quizzes = quizzes;
        this.questions = questions;
        this.sql = sql;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param created whether the section had none
     */
    record Put(boolean created, Versioned<QuizResponse> quiz) {}

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the caller does not edit the section or
     *     it has no quiz
     */
    @Transactional
    Versioned<QuizResponse> read(Scope editing, UUID resolutionId, UUID sectionId) {
        section(editing, resolutionId, sectionId);
        return versioned(find(sectionId), questions.bank(sectionId));
    }

    /**
     * Writes a section's quiz or puts another in its place. Attempts keep the questions that they
     * drew.
     *
     * @param basis what the caller has seen of the quiz, looked at only when there is one
     * @throws vn.handbook.shared.problem.Problem 404 when the caller does not edit the section, 422
     *     when it asks for no quiz or a rule is broken, 428 and 412 as {@code basis} says
     */
    @Transactional
    Put put(Scope editing, UUID resolutionId, UUID sectionId, PutQuizRequest request, Basis basis) {
        QuizSql.Section section = section(editing, resolutionId, sectionId);
        if (!section.asks()) {
            throw QuizProblem.SECTION_ASKS_FOR_NO_QUIZ.problem();
        }
        List<QuestionContent> contents =
                request.questions().stream().map(PutQuizRequest.Question::content).toList();
        List<Fault> faults = BankRules.faults(request.questionsDrawn(), contents);
        if (!faults.isEmpty()) {
            throw QuizProblem.QUIZ_RULE_BROKEN.problem().faults(faults);
        }
        boolean created = sql.create(sectionId, request, clock.instant());
        Quiz quiz = find(sectionId);
        if (!created) {
            basis.on(quiz.version);
            change(quiz, request);
        }
        replaceBank(sectionId, request, contents);
        trail.record(
                AuditEntry.of(AuditAction.QUIZ_CHANGED)
                        .in(section.organizationId())
                        .about(sectionId));
        return new Put(created, versioned(quiz, questions.bank(sectionId)));
    }

    /** From here on whoever changes the same quiz waits, and is then stale. */
    private void change(Quiz quiz, PutQuizRequest request) {
        quiz.change(request, clock.instant());
        try {
            quizzes.flush();
        } catch (OptimisticLockException another) {
            throw CommonProblem.STALE.problem();
        }
    }

    private void replaceBank(
            UUID sectionId, PutQuizRequest request, List<QuestionContent> contents) {
        Map<QuestionContent, QuizQuestion> left =
                new HashMap<>(
                        questions.bank(sectionId).stream()
                                .collect(
                                        Collectors.toMap(
                                                QuizQuestion::content, Function.identity())));
        for (int i = 0; i < contents.size(); i++) {
            QuizQuestion question = left.remove(contents.get(i));
            if (question == null) {
                question = new QuizQuestion(sectionId, contents.get(i));
            }
            question.position = i + 1;
            question.explanation = Cleaning.normalized(request.questions().get(i).explanation());
            questions.persist(question);
        }
        left.values().forEach(question -> question.position = null);
        questions.flush();
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the caller does not edit the section or
     *     it has no quiz
     */
    @Transactional
    QuizStatistics statistics(Scope editing, UUID resolutionId, UUID sectionId) {
        section(editing, resolutionId, sectionId);
        find(sectionId);
        return new QuizStatistics(sectionId, sql.statistics(sectionId));
    }

    private QuizSql.Section section(Scope editing, UUID resolutionId, UUID sectionId) {
        return sql.section(editing.roots(), resolutionId, sectionId)
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    private Quiz find(UUID sectionId) {
        return quizzes.findByIdOptional(sectionId).orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    private static Versioned<QuizResponse> versioned(Quiz quiz, List<QuizQuestion> bank) {
        return new Versioned<>(quiz.version, QuizResponse.of(quiz, bank));
    }
}
