package vn.handbook.reflection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A member's reflection on a section. Created by {@link ReflectionSql}. */
@Entity
class Reflection {
    @Id UUID id;
    UUID memberId;
    UUID sectionId;
    UUID planId;

    @Enumerated(EnumType.STRING)
    ReflectionState state;

    String body;
    Instant submittedAt;
    @Version int version;
    Instant createdAt;
    Instant updatedAt;

    protected Reflection() {}

    /**
     * @throws vn.handbook.shared.problem.Problem 409 when it is handed in
     */
    void write(UUID plan, String text, Instant now) {
        refuseHandedIn();
        planId = plan;
        body = text;
        updatedAt = now;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 409 when it is handed in already
     */
    ReflectionRound submit(UUID plan, int number, Instant now) {
        refuseHandedIn();
        planId = plan;
        state = ReflectionState.SUBMITTED;
        submittedAt = now;
        updatedAt = now;
        return new ReflectionRound(id, number, body, now);
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 409 when it does not wait for a review
     */
    void review(ReviewOutcome outcome, Instant now) {
        if (state != ReflectionState.SUBMITTED) {
            throw ReflectionProblem.REFLECTION_REVIEWED.problem();
        }
        state = outcome.state;
        updatedAt = now;
    }

    private void refuseHandedIn() {
        if (!state.isWritable()) {
            throw ReflectionProblem.REFLECTION_HANDED_IN.problem();
        }
    }
}
