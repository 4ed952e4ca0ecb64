package vn.handbook.resolution;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;

/** That a resolution was published, or changed since, and by whom. */
public record ResolutionRevisionSummary(
        @SheetColumn("Bản") @NotNull @Schema(description = "Bản thứ mấy, từ 1.") Integer number,
        @SheetColumn("Lúc công bố") @NotNull Instant createdAt,
        @Schema(
                        description =
                                "Tài khoản đã công bố; vắng với bản có từ trước khi ghi lại việc này.")
                UUID accountId) {}
