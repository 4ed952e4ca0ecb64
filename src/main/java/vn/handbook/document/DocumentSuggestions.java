package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the search box offers while somebody types. */
public record DocumentSuggestions(
        @NotNull @Schema(description = "Hợp nhất trước, nhiều nhất 8.")
                List<DocumentSuggestion> items) {}
