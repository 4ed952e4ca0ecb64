package vn.handbook.account;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The secret for an authenticator app, shown until it is confirmed and never again. */
@Schema(name = "SecondFactorSecret")
public record SecondFactorSecretResponse(
        @NotNull
                @Schema(
                        description = "Nhập tay vào ứng dụng xác thực, nếu không quét được.",
                        examples = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP")
                String secret,
        @NotNull
                @Schema(
                        description =
                                "Địa chỉ `otpauth://` để ứng dụng của bạn mở thẳng hoặc vẽ thành mã QR.")
                String uri) {}
