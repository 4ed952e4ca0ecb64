package vn.handbook.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import vn.handbook.shared.text.Cleaning;

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

    DocumentRelation(UUID sourceId, CreateRelationRequest request, UUID accountId, Instant now) {
        this.sourceId = sourceId;
        this.relation = request.relation();
        this.targetId = request.targetId();
        this.partly = Boolean.TRUE.equals(request.partly());
        this.note = Cleaning.normalized(request.note());
        this.createdAt = now;
        this.createdBy = accountId;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 409 when it is void already
     */
    void declareVoid(String reason, UUID accountId, Instant now) {
        if (voidedAt != null) {
            throw DocumentProblem.RELATION_VOID.problem();
        }
        voidedAt = now;
        voidedBy = accountId;
        voidReason = Cleaning.normalized(reason);
    }
}
