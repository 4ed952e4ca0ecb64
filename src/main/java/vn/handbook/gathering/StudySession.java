package vn.handbook.gathering;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import vn.handbook.shared.text.Cleaning;

/** That an organisation studies a section together, where and when. */
@Entity
class StudySession {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID planId;
    UUID sectionId;
    UUID organizationId;
    String title;
    String place;
    Instant startsAt;
    UUID accountId;
    String cancelReason;
    UUID cancelledAccountId;
    Instant cancelledAt;
    @Version int version;
    Instant createdAt;

    protected StudySession() {}

    static StudySession of(CreateStudySessionRequest request, UUID author, Instant now) {
        var session = new StudySession();
        session.planId = request.planId();
        session.sectionId = request.sectionId();
        session.organizationId = request.organizationId();
        session.title = Cleaning.line(request.title());
        session.place = Cleaning.line(request.place());
        session.startsAt = request.startsAt().truncatedTo(ChronoUnit.SECONDS);
        session.accountId = author;
        session.createdAt = now;
        return session;
    }

    /**
     * @param held whether an attendance list goes by the time at which it began
     * @throws vn.handbook.shared.problem.Problem 409 when it is cancelled, or would have begun at
     *     another time than those who were there say
     */
    void change(UpdateStudySessionRequest request, boolean held) {
        refuseCancelled();
        Instant start = request.startsAt().truncatedTo(ChronoUnit.SECONDS);
        if (held && !start.equals(startsAt)) {
            throw StudySessionProblem.STUDY_SESSION_HELD.problem();
        }
        title = Cleaning.line(request.title());
        place = Cleaning.line(request.place());
        startsAt = start;
    }

    /**
     * @param held whether there is an attendance list
     * @throws vn.handbook.shared.problem.Problem 409 when it is cancelled already, or was held
     */
    void cancel(CancelStudySessionRequest request, boolean held, UUID author, Instant now) {
        refuseCancelled();
        if (held) {
            throw StudySessionProblem.STUDY_SESSION_HELD.problem();
        }
        cancelReason = Cleaning.line(request.reason());
        cancelledAccountId = author;
        cancelledAt = now;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 409 when it is cancelled
     */
    void refuseCancelled() {
        if (cancelledAt != null) {
            throw StudySessionProblem.STUDY_SESSION_CANCELLED.problem();
        }
    }
}
