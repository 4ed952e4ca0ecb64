package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A collection of documents. */
public record CollectionResponse(
        @NotNull UUID id,
        @NotNull UUID organizationId,
        @NotNull @Schema(description = "Tên tập.") String title,
        @Schema(description = "Giới thiệu.") String description) {

    static CollectionResponse of(DocumentCollection collection) {
        return new CollectionResponse(
                collection.id, collection.organizationId, collection.title, collection.description);
    }
}
