package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document of a collection. */
public record CollectionItem(
        @NotNull @Schema(description = "Vị trí trong tập, từ 1.") Integer position,
        @NotNull UUID documentId,
        @Schema(examples = "57-NQ/TW") String number,
        @NotNull DocumentType type,
        @NotNull String title,
        @NotNull LocalDate issuedOn) {}
