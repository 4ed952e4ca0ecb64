package vn.handbook.idempotency;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** What a request with an {@code Idempotency-Key} was answered. */
@Entity
class IdempotentAnswer {
    @EmbeddedId Id id;
    byte[] requestDigest;
    String location;
    String etag;
    String body;
    Instant answeredAt;

    protected IdempotentAnswer() {}

    IdempotentAnswer(
            Id id,
            byte[] requestDigest,
            String location,
            String etag,
            String body,
            Instant answeredAt) {
        this.id = id;
        this.requestDigest = requestDigest;
        this.location = location;
        this.etag = etag;
        this.body = body;
        this.answeredAt = answeredAt;
    }

    /** A key belongs to the account that sent it. */
    @Embeddable
    record Id(UUID accountId, String key) {}
}
