package vn.handbook.document;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import vn.handbook.shared.text.Cleaning;

/** Documents that belong together: of a congress, of a plenum. */
@Entity
class DocumentCollection {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID organizationId;
    String title;
    String description;
    @Version int version;
    Instant createdAt;

    protected DocumentCollection() {}

    DocumentCollection(CreateCollectionRequest request, Instant now) {
        organizationId = request.organizationId();
        title = Cleaning.line(request.title());
        description = Cleaning.normalized(request.description());
        createdAt = now;
    }
}
