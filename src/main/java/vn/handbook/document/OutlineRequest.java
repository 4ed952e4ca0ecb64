package vn.handbook.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The whole outline of a document, in its order. */
public record OutlineRequest(
        @NotNull @Size(max = 1000) @Schema(description = "Theo thứ tự trong văn bản.")
                List<@NotNull @Valid OutlineEntry> entries) {}
