package vn.handbook.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The editors' answer to a report. */
public record AnswerReportRequest(
        @NotNull @Schema(description = "Có đúng là sai hay không.", examples = "true")
                Boolean accepted,
        @NotBlank
                @Size(max = 2000)
                @Schema(description = "Trả lời.", examples = "Cảm ơn, sẽ đính chính.")
                String answer) {}
