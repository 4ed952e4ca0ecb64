package vn.handbook.study;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long one device had a section open: for the member's own eyes. */
public record DeviceReading(
        @NotNull
                @Schema(
                        description = "Mã của máy, do ứng dụng đặt một lần khi cài.",
                        examples = "01978400-0000-7010-8000-000000000001")
                UUID deviceId,
        @NotNull
                @Min(0)
                @Schema(
                        description =
                                "Tổng số giây máy này đã mở phần này, từ trước đến nay; của các máy được cộng lại.",
                        examples = "95")
                Integer secondsSpent) {}
