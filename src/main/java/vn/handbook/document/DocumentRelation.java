package vn.handbook.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** What one document says of another; void, not deleted, when it was recorded in error. */
@Entity
class DocumentRelation {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID sourceId;

    @Enumerated(EnumType.STRING)
    DocumentRelationType relation;

    UUID targetId;

    /** Only a part of the target is meant. */
    boolean partly;

    String note;
    Instant createdAt;
    UUID createdBy;
    Instant voidedAt;
    UUID voidedBy;
    String voidReason;

    protected DocumentRelation() {}
}
