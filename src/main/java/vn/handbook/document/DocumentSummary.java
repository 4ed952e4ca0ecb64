package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document in a list. */
public record DocumentSummary(
        @NotNull UUID id,
        @NotNull @Schema(examples = "57-NQ/TW") String number,
        @NotNull DocumentType type,
        @NotNull @Schema(examples = "Bộ Chính trị") String issuer,
        @Schema(description = "Khoá (nhiệm kỳ).", examples = "XIII") String term,
        @NotNull @Schema(description = "Trích yếu.") String title,
        @Schema(description = "Lĩnh vực.") String topic,
        @NotNull @Schema(examples = "2024-12-22") LocalDate issuedOn,
        @NotNull DocumentState state) {}
