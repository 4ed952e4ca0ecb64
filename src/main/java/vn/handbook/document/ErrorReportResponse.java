package vn.handbook.document;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report and its answer; who reported is told to nobody. */
public record ErrorReportResponse(
        @NotNull UUID id,
        @NotNull UUID documentId,
        @Schema(description = "Ở đâu trong văn bản.") String place,
        @NotNull @Schema(description = "Sai thế nào.") String text,
        @NotNull Instant reportedAt,
        @NotNull ReportState state,
        @Schema(description = "Trả lời của ban biên tập.") String answer,
        Instant answeredAt) {

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
