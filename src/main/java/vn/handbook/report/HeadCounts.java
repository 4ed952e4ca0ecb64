package vn.handbook.report;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many members, by how they take part. */
public record HeadCounts(
        @NotNull @Schema(description = "Đảng viên chính thức.", examples = "640") Long official,
        @NotNull @Schema(description = "Đảng viên dự bị.", examples = "40") Long probationary,
        @NotNull @Schema(description = "Được miễn công tác và sinh hoạt đảng.", examples = "90")
                Long exempt,
        @NotNull @Schema(description = "Đang chuyển sinh hoạt hoặc bị đình chỉ.", examples = "5")
                Long other,
        @NotNull @Schema(description = "Tất cả.", examples = "775") Long total) {
    static final HeadCounts NONE = new HeadCounts(0L, 0L, 0L, 0L, 0L);
}
