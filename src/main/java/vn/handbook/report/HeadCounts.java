package vn.handbook.report;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;

/** How many members, by how they take part. */
public record HeadCounts(
        @SheetColumn("Chính thức")
                @NotNull
                @Schema(description = "Đảng viên chính thức.", examples = "640")
                Long official,
        @SheetColumn("Dự bị") @NotNull @Schema(description = "Đảng viên dự bị.", examples = "40")
                Long probationary,
        @SheetColumn("Được miễn công tác và sinh hoạt")
                @NotNull
                @Schema(description = "Được miễn công tác và sinh hoạt đảng.", examples = "90")
                Long exempt,
        @SheetColumn("Đang chuyển hoặc bị đình chỉ")
                @NotNull
                @Schema(description = "Đang chuyển sinh hoạt hoặc bị đình chỉ.", examples = "5")
                Long other,
        @SheetColumn("Tất cả") @NotNull @Schema(description = "Tất cả.", examples = "775")
                Long total) {
    static final HeadCounts NONE = new HeadCounts(0L, 0L, 0L, 0L, 0L);
}
