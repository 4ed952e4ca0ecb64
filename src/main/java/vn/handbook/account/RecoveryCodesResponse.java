package vn.handbook.account;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The recovery codes, shown this once. */
@Schema(name = "RecoveryCodes")
public record RecoveryCodesResponse(
        @NotNull
                @Schema(
                        description =
                                "Mỗi mã dùng một lần thay cho mã của ứng dụng, khi mất máy. Hãy chép ra giấy và cất"
                                        + " kỹ.")
                List<String> recoveryCodes) {}
