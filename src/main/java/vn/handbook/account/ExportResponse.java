package vn.handbook.account;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that is held about somebody. */
public record ExportResponse(
        @NotNull Instant exportedAt,
        @NotNull
                @Schema(
                        description =
                                "Mỗi phần một mục: hồ sơ, tài khoản, việc học, nhật ký truy cập…; phần trống thì vắng.")
                Map<String, Object> data) {}
