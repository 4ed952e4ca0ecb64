package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;

/** A report and its answer; who reported is told to nobody. */
public record ErrorReportResponse(
        @NotNull UUID id,
        @NotNull UUID documentId,
        @SheetColumn("Ở đâu") @Schema(description = "Ở đâu trong văn bản.") String place,
        @SheetColumn("Sai thế nào") @NotNull @Schema(description = "Sai thế nào.") String text,
        @SheetColumn("Lúc báo") @NotNull Instant reportedAt,
        @SheetColumn("Trạng thái") @NotNull ReportState state,
        @SheetColumn("Trả lời") @Schema(description = "Trả lời của ban biên tập.") String answer,
        @SheetColumn("Lúc trả lời") Instant answeredAt) {

    static ErrorReportResponse of(ErrorReport report) {
        return new ErrorReportResponse(
                report.id,
                report.documentId,
                report.place,
                report.text,
                report.reportedAt,
                report.state,
                report.answer,
                report.answeredAt);
    }
}
