package vn.handbook.account;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An account for somebody of the staff; its password is set with a one-time code. */
@Schema(
        examples =
                """
                {
                  "username": "tran.van.binh",
                  "organizationId": "01978400-0000-7001-8000-000000000001"
                }
                """)
public record CreateAccountRequest(
        @NotNull
                @Pattern(regexp = CreateAccountRequest.USERNAME)
                @Schema(
                        description =
                                "Chữ thường không dấu, số, dấu chấm, gạch; bắt đầu bằng chữ, để không lẫn với số định"
                                        + " danh.",
                        examples = "tran.van.binh")
                String username,
        @NotNull @Schema(description = "Tổ chức mà tài khoản được lập cho.") UUID organizationId) {
    static final String USERNAME = "^[a-z][a-z0-9._-]{2,49}$";
}
