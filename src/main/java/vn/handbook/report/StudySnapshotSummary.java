package vn.handbook.report;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;

/** A frozen report, without its counts. */
public record StudySnapshotSummary(
        @NotNull UUID id,
        @NotNull UUID planId,
        @SheetColumn("Kế hoạch") @NotNull String planTitle,
        @NotNull UUID organizationId,
        @SheetColumn("Đơn vị") @NotNull String organizationName,
        @SheetColumn("Chốt do")
                @NotNull
                @Schema(description = "Tự động khi hết hạn, hoặc do cán bộ.")
                StudySnapshotKind kind,
        @SheetColumn("Số liệu đến hết ngày")
                @NotNull
                @Schema(description = "Số liệu đến hết ngày này.")
                LocalDate countedOn,
        @SheetColumn("Hạn hoàn thành") @NotNull @Schema(description = "Hạn lúc chốt.")
                LocalDate dueOn,
        @Schema(description = "Tài khoản đã chốt; vắng khi tự động.") UUID accountId,
        @SheetColumn("Lúc chốt") @NotNull @Schema(description = "Lúc chốt.") Instant takenAt) {}
