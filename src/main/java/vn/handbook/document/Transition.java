package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;

/** A step that a document took; for its editors. */
public record Transition(
        @NotNull UUID id,
        @NotNull UUID documentId,
        @SheetColumn("Việc") @NotNull TransitionKind kind,
        @SheetColumn("Lý do") @Schema(description = "Lý do, ghi chú.") String reason,
        @NotNull @Schema(description = "Tài khoản của người làm.") UUID accountId,
        @SheetColumn("Lúc") @NotNull Instant happenedAt) {

    static Transition of(DocumentTransition step) {
        return new Transition(
                step.id, step.documentId, step.kind, step.reason, step.accountId, step.happenedAt);
    }
}
