package vn.handbook.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A password set by a one-time code. */
public record RedeemCodeRequest(
        @NotBlank
                @Size(max = 200)
                @Schema(
                        description =
                                "Số căn cước, số thẻ đảng viên, điện thoại hoặc tên đăng nhập.",
                        examples = "member")
                String identifier,
        @NotBlank
                @Size(max = 40)
                @Schema(
                        description = "Mã do bí thư chi bộ hoặc quản trị cấp.",
                        examples = "48271 93506")
                String code,
        @NotNull
                @Size(max = 1000)
                @Schema(
                        description = "Mật khẩu mới, 8–128 ký tự bất kỳ.",
                        format = "password",
                        examples = "mười quả cam vàng óng")
                String newPassword) {}
