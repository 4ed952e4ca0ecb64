package vn.handbook.study;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a device noted of a section, now or while it had no network. */
public record ProgressEvent(
        @NotNull
                @Schema(
                        description =
                                "Mã do máy đặt cho lần ghi này; gửi lại cùng mã thì không tính lần nữa.",
                        examples = "01978400-0000-7009-8000-000000000001")
                UUID id,
        @NotNull
                @Schema(
                        description = "Việc học.",
                        examples = "01978400-0000-7007-8000-000000000003")
                UUID assignmentId,
        @NotNull
                @Schema(
                        description = "Phần đã đọc.",
                        examples = "01978400-0000-7006-8000-000000000302")
                UUID sectionId,
        @NotNull
                @DecimalMin("0")
                @DecimalMax("1")
                @Schema(
                        description = "Chỗ xa nhất đã đọc tới, từ 0 đến 1; 1 là đã đọc xong.",
                        examples = "0.25")
                BigDecimal furthestFraction,
        @NotNull
                @Min(0)
                @Schema(description = "Chỗ đang đọc: số ký tự tính từ đầu phần.", examples = "170")
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
                Boolean done) {}
