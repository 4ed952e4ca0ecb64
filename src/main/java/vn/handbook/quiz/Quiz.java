package vn.handbook.quiz;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** What a section's quiz asks of whoever takes it. Created by {@link QuizSql}. */
@Entity
class Quiz {
    @Id UUID sectionId;
    int questionsDrawn;
    int attemptsAllowed;
    Integer timeLimitSeconds;
    BigDecimal passMark;
    boolean shuffled;
    @Version int version;
    Instant changedAt;

    protected Quiz() {}

    /** Always a new version: the bank may have changed though nothing here did. */
    void change(PutQuizRequest request, Instant now) {
        questionsDrawn = request.questionsDrawn();
        attemptsAllowed = request.attemptsAllowed();
        timeLimitSeconds = request.timeLimitSeconds();
        passMark = request.passMark();
        shuffled = request.shuffled();
        changedAt = now;
    }
}
