package vn.handbook.reflection;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/** A reflection as it was handed in once, and what the reviewer said to it. */
@Entity
class ReflectionRound {
    @EmbeddedId Id id;
    String body;
    Instant submittedAt;

    @Enumerated(EnumType.STRING)
    ReviewOutcome outcome;

    String remarks;
    UUID accountId;
    Instant reviewedAt;

    protected ReflectionRound() {}

    ReflectionRound(UUID reflectionId, int number, String body, Instant submittedAt) {
        this.id = new Id(reflectionId, number);
        this.body = body;
        this.submittedAt = submittedAt;
    }

    void review(ReviewOutcome outcome, String remarks, UUID reviewer, Instant now) {
        this.outcome = outcome;
        this.remarks = remarks;
        this.accountId = reviewer;
        this.reviewedAt = now;
    }

    ReflectionRoundResponse response() {
        return new ReflectionRoundResponse(
                id.number(), body, submittedAt, outcome, remarks, reviewedAt);
    }

    /**
     * @param number from 1
     */
    @Embeddable
    record Id(UUID reflectionId, int number) {}
}
