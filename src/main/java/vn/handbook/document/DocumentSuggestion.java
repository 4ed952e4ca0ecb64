package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document that may be the one that is being typed. */
public record DocumentSuggestion(
        @NotNull UUID documentId,
        @Schema(description = "Số và ký hiệu, nếu có.", examples = "57-NQ/TW") String number,
        @NotNull @Schema(examples = "RESOLUTION") DocumentType type,
        @NotNull @Schema(description = "Trích yếu.") String title,
        @NotNull @Schema(description = "Những chỗ trùng trong `title`.")
                List<SearchMatch> matches) {}
