package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A version of a published document: what changed and why. */
public record VersionResponse(
        @NotNull UUID documentId,
        @NotNull @Schema(description = "Từ 2; bản 1 là bản công bố.", examples = "2")
                Integer number,
        @NotNull VersionKind kind,
        @NotNull @Schema(description = "Vì sao sửa.") String reason,
        @NotNull Instant changedAt,
        @NotNull List<ChangedMember> changes) {}
