package vn.handbook.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One's own password, replaced. */
public record ChangePasswordRequest(
        @NotNull
                @Size(max = 1000)
                @Schema(
                        description = "Mật khẩu đang dùng.",
                        format = "password",
                        examples = "Handbook-2026")
                String currentPassword,
        @NotNull
                @Size(max = 1000)
                @Schema(
                        description =
                                "Mật khẩu mới, 8–128 ký tự bất kỳ, kể cả dấu cách và tiếng Việt có dấu; tài khoản có"
                                        + " vai trò quản lý mà chưa bật xác thực hai bước: từ 15 ký tự.",
                        format = "password",
                        examples = "mười quả cam vàng óng")
                String newPassword,
        @Schema(
                        description =
                                "Giữ các máy khác tiếp tục đăng nhập. Mặc định là không: các máy khác bị đăng xuất.",
                        examples = "false")
                Boolean keepOtherSessions) {}
