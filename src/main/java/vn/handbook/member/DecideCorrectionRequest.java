package vn.handbook.member;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is decided on a correction request. */
public record DecideCorrectionRequest(
        @NotNull @Schema(description = "Sửa theo đề nghị hay không.", examples = "true")
                Boolean accepted,
        @Size(max = 500)
                @Schema(
                        description = "Ý kiến; cần khi không sửa. Đảng viên đọc được.",
                        examples = "Đã đối chiếu hồ sơ")
                String remark) {}
