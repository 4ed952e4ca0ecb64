package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;

/** A version of a published document: what changed and why. */
public record VersionResponse(
        @NotNull UUID documentId,
        @SheetColumn("Bản")
                @NotNull
                @Schema(description = "Từ 2; bản 1 là bản công bố.", examples = "2")
                Integer number,
        @SheetColumn("Loại sửa") @NotNull VersionKind kind,
        @SheetColumn("Lý do") @NotNull @Schema(description = "Vì sao sửa.") String reason,
        @SheetColumn("Lúc sửa") @NotNull Instant changedAt,
        @NotNull List<ChangedMember> changes) {}
