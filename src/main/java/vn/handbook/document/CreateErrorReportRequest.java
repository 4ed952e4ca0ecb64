package vn.handbook.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reader finds wrong in a document. */
public record CreateErrorReportRequest(
        @Size(min = 1, max = 200)
                @Schema(description = "Ở đâu trong văn bản.", examples = "Điều 5, khoản 2")
                String place,
        @NotBlank
                @Size(max = 2000)
                @Schema(description = "Sai thế nào.", examples = "Thiếu chữ so với bản in.")
                String text) {}
