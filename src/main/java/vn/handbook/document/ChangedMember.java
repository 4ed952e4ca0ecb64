package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One attribute that a version changed; what is no text is told as JSON. */
public record ChangedMember(
        @NotNull @Schema(examples = "title") String member, String before, String after) {}
