package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The outline of a document. */
public record OutlineResponse(@NotNull UUID documentId, @NotNull List<Heading> entries) {

    /** A heading and the anchor by which it is linked to. */
    @Schema(name = "OutlineHeading")
    public record Heading(
            @NotNull Integer level,
            @NotNull OutlineKind kind,
            @Schema(examples = "5") String label,
            String heading,
            @NotNull @Schema(description = "Neo để dẫn đến.", examples = "dieu-5") String anchor) {}
}
