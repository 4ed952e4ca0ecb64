package vn.handbook.account;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether one's second factor is on. */
@Schema(name = "SecondFactor")
public record SecondFactorResponse(
        @NotNull @Schema(description = "Xác thực hai bước đang bật.") Boolean on,
        @Schema(description = "Bật từ lúc này.") Instant since,
        @Schema(description = "Số mã dự phòng chưa dùng.", examples = "10")
                Integer recoveryCodesLeft) {
    static final SecondFactorResponse NONE = new SecondFactorResponse(false, null, null);
}
