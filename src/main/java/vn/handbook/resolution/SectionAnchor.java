package vn.handbook.resolution;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A heading of a document's outline. */
@Schema(description = "Một mục trong dàn bài của văn bản.")
public record SectionAnchor(
        @NotNull @Schema(description = "Một trong các văn bản được học.") UUID documentId,
        @NotBlank @Size(max = 500) @Schema(description = "Neo của mục, như `chuong-2.muc-1`.")
                String anchor) {}
