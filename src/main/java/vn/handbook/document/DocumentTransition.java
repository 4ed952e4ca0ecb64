package vn.handbook.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import vn.handbook.shared.text.Cleaning;

/** That a document took a step, by whom and why. */
@Entity
class DocumentTransition {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID documentId;

    @Enumerated(EnumType.STRING)
    TransitionKind kind;

    String reason;
    UUID accountId;
    Instant happenedAt;

    protected DocumentTransition() {}

    DocumentTransition(
            UUID documentId, TransitionKind kind, String reason, UUID accountId, Instant now) {
        this.documentId = documentId;
        this.kind = kind;
        this.reason = Cleaning.normalized(reason);
        this.accountId = accountId;
        this.happenedAt = now;
    }
}
