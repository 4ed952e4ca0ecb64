package vn.handbook.report;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many members of an organisation and all below it are what, today; counts only. */
public record StatisticsReport(
        @NotNull UUID organizationId,
        @NotNull LocalDate countedOn,
        @NotNull Long total,
        @NotNull List<Count> byStatus,
        @NotNull List<Count> bySex,
        @NotNull @Schema(description = "Theo độ tuổi: đến 30, 31–40, 41–50, 51–60, trên 60.")
                List<Count> byAge,
        @NotNull @Schema(description = "Theo trình độ lý luận chính trị; UNKNOWN khi chưa ghi.")
                List<Count> byPoliticalTheoryLevel) {

    /** How many are so. */
    @Schema(name = "StatisticsCount")
    public record Count(
            @NotNull @Schema(examples = "FEMALE") String value,
            @NotNull @Schema(examples = "312") Long count) {}
}
