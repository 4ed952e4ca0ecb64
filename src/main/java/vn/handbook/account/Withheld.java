package vn.handbook.account;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Roles that were granted and are without effect until their holder does something. */
@Schema(name = "WithheldRoles")
public record Withheld(
        @NotNull
                @Schema(
                        description =
                                "SECOND_FACTOR_MISSING: cần bật xác thực hai bước; PASSWORD_TOO_SHORT: cần đổi mật khẩu"
                                        + " dài hơn hoặc bật xác thực hai bước. Sau đó làm mới thẻ.")
                Reason reason,
        @NotNull List<Grant> roles) {

    /** What its holder has to do. */
    @Schema(name = "WithheldReason")
    public enum Reason {
        SECOND_FACTOR_MISSING,
        PASSWORD_TOO_SHORT
    }
}
