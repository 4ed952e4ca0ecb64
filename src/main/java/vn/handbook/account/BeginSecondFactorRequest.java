package vn.handbook.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Asks for the secret of a second factor. */
public record BeginSecondFactorRequest(
        @NotNull
                @Size(max = 1000)
                @Schema(
                        description = "Mật khẩu đang dùng.",
                        format = "password",
                        examples = "Handbook-2026")
                String currentPassword) {}
