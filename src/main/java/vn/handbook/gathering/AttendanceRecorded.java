package vn.handbook.gathering;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an attendance list was taken in. */
public record AttendanceRecorded(
        @NotNull @Schema(description = "Số người mới ghi.", examples = "18") Integer recorded,
        @NotNull @Schema(description = "Số người sửa khác lần ghi trước.", examples = "1")
                Integer corrected,
        @NotNull @Schema(description = "Số người đã ghi đúng như vậy.", examples = "0")
                Integer unchanged) {}
