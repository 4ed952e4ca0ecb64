package vn.handbook.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;

/** What one document says of another. */
@Entity
class DocumentRelation {
    @Id UUID id;
    UUID sourceId;

    @Enumerated(EnumType.STRING)
    DocumentRelationType relation;

    UUID targetId;

    protected DocumentRelation() {}
}
