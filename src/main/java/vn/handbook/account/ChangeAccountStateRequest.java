package vn.handbook.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an account is to be closed, or opened again, and why. */
@Schema(
        examples =
                """
                {"state": "DISABLED", "reason": "Chuyển công tác"}
                """)
public record ChangeAccountStateRequest(
        @NotNull
                @Schema(
                        description =
                                "DISABLED: không đăng nhập được nữa và mọi phiên kết thúc ngay; ENABLED: mở lại.")
                AccountState state,
        @NotBlank @Size(max = 500) @Schema(description = "Lý do.", examples = "Chuyển công tác")
                String reason) {}
