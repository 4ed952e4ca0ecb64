package vn.handbook.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import vn.handbook.shared.text.Cleaning;

/** A change of a published document. The first version is what was published. */
@Entity
class DocumentVersion {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID documentId;
    int number;

    @Enumerated(EnumType.STRING)
    VersionKind kind;

    String reason;

    /** What changed, as JSON. */
    String changes;

    UUID accountId;
    Instant changedAt;

    protected DocumentVersion() {}

    DocumentVersion(
            UUID documentId,
            int number,
            CreateVersionRequest request,
            String changes,
            UUID accountId,
            Instant now) {
        this.documentId = documentId;
        this.number = number;
        this.kind = request.kind();
        this.reason = Cleaning.normalized(request.reason());
        this.changes = changes;
        this.accountId = accountId;
        this.changedAt = now;
    }
}
