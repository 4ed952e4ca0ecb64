package vn.handbook.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a role is to end, and why. */
public record EndRoleRequest(
        @Schema(description = "Ngày cuối còn giữ vai trò; bỏ trống là kết thúc ngay.")
                LocalDate lastDay,
        @NotBlank
                @Size(max = 500)
                @Schema(description = "Lý do.", examples = "Hết nhiệm kỳ 2025–2027")
                String reason) {}
