package vn.handbook.report;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A plan's state in an organisation and in each unit directly below it, now, on a day past or as it
 * was frozen.
 */
public record StudyReport(
        @NotNull UUID planId,
        @NotNull UUID organizationId,
        @NotNull @Schema(description = "Hạn hoàn thành, tính cả ngày này.") LocalDate dueOn,
        @NotNull @Schema(description = "Số liệu đến hết ngày này.") LocalDate countedOn,
        @NotNull @Schema(description = "Lúc đếm.") Instant countedAt,
        @NotNull @Schema(description = "Toàn tổ chức.") StudyCounts total,
        @NotNull @Schema(description = "Từng đơn vị trực thuộc.") List<Unit> units) {

    /** One unit directly below, with everything below it. */
    @Schema(name = "StudyReportUnit")
    public record Unit(
            @NotNull UUID organizationId, @NotNull String name, @NotNull StudyCounts counts) {}
}
