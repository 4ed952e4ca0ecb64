package vn.handbook.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a recorded change is not to hold. */
public record VoidStatusChangeRequest(
        @NotBlank
                @Size(max = 200)
                @Schema(description = "Nhầm lẫn ở đâu.", examples = "Ghi nhầm đảng viên trùng tên")
                String reason) {}
