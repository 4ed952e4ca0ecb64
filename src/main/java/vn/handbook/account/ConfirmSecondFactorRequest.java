package vn.handbook.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Shows that the authenticator app has the secret. */
public record ConfirmSecondFactorRequest(
        @NotBlank
                @Size(max = 20)
                @Schema(description = "Mã 6 số mà ứng dụng đang hiện.", examples = "492039")
                String otp) {}
