package vn.handbook.study;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a device says that a section was read. */
public record ReportProgressRequest(
        @NotNull
                @DecimalMin("0")
                @DecimalMax("1")
                @Schema(
                        description = "Chỗ xa nhất đã đọc tới, từ 0 đến 1; 1 là đã đọc xong.",
                        examples = "0.5")
                BigDecimal furthestFraction,
        @NotNull
                @Min(0)
                @Schema(description = "Chỗ đang đọc: số ký tự tính từ đầu phần.", examples = "340")
                Integer resumePosition,
        @NotNull
                @Schema(
                        description =
                                "Giờ trên máy khi đọc; giờ ở tương lai được tính là giờ của máy chủ.",
                        examples = "2026-03-02T07:30:00Z")
                Instant clientTime,
        @Valid DeviceReading device,
        @Schema(
                        description =
                                "Người học tự ghi là đã xong; chỉ có nghĩa với phần yêu cầu MARK_DONE, và không rút"
                                        + " lại được.")
                Boolean done) {

    /**
     * The event that this reports. It is named by what it says, so that a repetition is the same.
     */
    ProgressEvent event(UUID planId, UUID sectionId) {
        byte[] said = (planId + " " + sectionId + " " + this).getBytes(StandardCharsets.UTF_8);
        return new ProgressEvent(
                UUID.nameUUIDFromBytes(said),
                planId,
                sectionId,
                furthestFraction,
                resumePosition,
                clientTime,
                device,
                done);
    }
}
