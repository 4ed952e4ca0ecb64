package vn.handbook.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something is sent back, withdrawn or declared void. */
public record ReasonRequest(
        @NotBlank
                @Size(max = 2000)
                @Schema(description = "Lý do.", examples = "Sai trích yếu so với bản ký.")
                String reason) {}
