package vn.handbook.document;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who signed a document, for whom and as what. */
public record Signer(
        @NotBlank @Size(max = 200) @Schema(description = "Họ tên.", examples = "Nguyễn Văn Lam")
                String name,
        @Size(min = 1, max = 200)
                @Schema(description = "Quyền hạn ký.", examples = "T/M Ban Thường vụ")
                String capacity,
        @Size(min = 1, max = 200) @Schema(description = "Chức vụ.", examples = "Bí thư")
                String position) {}
