package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;

/** A collection of documents. */
public record CollectionResponse(
        @NotNull UUID id,
        @NotNull UUID organizationId,
        @SheetColumn("Tên tập") @NotNull @Schema(description = "Tên tập.") String title,
        @SheetColumn("Giới thiệu") @Schema(description = "Giới thiệu.") String description) {

    static CollectionResponse of(DocumentCollection collection) {
        return new CollectionResponse(
                collection.id, collection.organizationId, collection.title, collection.description);
    }
}
