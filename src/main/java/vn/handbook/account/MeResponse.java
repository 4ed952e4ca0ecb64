package vn.handbook.account;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.member.MemberResponse;

/** Who is signed in. */
public record MeResponse(
        @NotNull UUID accountId,
        @Schema(description = "Tên đăng nhập; đảng viên có thể không có.", examples = "member")
                String username,
        @NotNull
                @Schema(
                        description =
                                "Các vai trò đang có, mỗi vai trò trên một tổ chức và cấp dưới.")
                List<Grant> roles,
        @NotNull @Schema(description = "Những việc được làm, để ứng dụng dựng thực đơn.")
                List<String> permissions,
        @NotNull @Schema(description = "Xác thực hai bước đang bật.") Boolean secondFactor,
        @Schema(description = "Vai trò đã được giao nhưng chưa có hiệu lực, và việc cần làm.")
                Withheld withheld,
        @Schema(description = "Mã đặt mật khẩu được cấp gần nhất cho tài khoản này.")
                LastCode lastCode,
        @Schema(description = "Hồ sơ của chính đảng viên, số định danh đầy đủ.")
                MemberResponse member) {}
