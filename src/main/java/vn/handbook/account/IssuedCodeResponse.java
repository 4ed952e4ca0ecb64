package vn.handbook.account;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A one-time code, shown this once. */
public record IssuedCodeResponse(
        @NotNull
                @Schema(
                        description =
                                "Mã dùng một lần, đọc hoặc đưa cho chủ tài khoản; không xem lại được.",
                        examples = "48271 93506")
                String code,
        @NotNull
                @Schema(
                        description =
                                "ACTIVATION: đặt mật khẩu lần đầu; RESET: đặt lại mật khẩu đã quên.")
                CodePurpose purpose,
        @NotNull @Schema(description = "Mã hết hiệu lực lúc này.") Instant expiresAt,
        @NotNull
                @Schema(
                        description =
                                "Chủ tài khoản nhập được số hoặc tên nào cùng với mã; số điện thoại dùng chung thì không"
                                        + " nhận ra ai.")
                List<SignInName> signInWith) {}
