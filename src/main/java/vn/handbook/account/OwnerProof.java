package vn.handbook.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That the owner is there, and not only somebody with the phone. */
@Schema(name = "OwnerProof")
public record OwnerProof(
        @NotNull
                @Size(max = 1000)
                @Schema(
                        description = "Mật khẩu đang dùng.",
                        format = "password",
                        examples = "Handbook-2026")
                String currentPassword,
        @NotBlank
                @Size(max = 40)
                @Schema(
                        description = "Mã 6 số của ứng dụng xác thực, hoặc một mã dự phòng.",
                        examples = "492039")
                String otp) {}
