package vn.handbook.resolution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A section in the order in which it stands. */
public record SectionRequest(
        @Schema(
                        description =
                                "Mã của phần đang có, khi sửa: tiến độ của mọi người được giữ. Không có mã là"
                                        + " phần mới.")
                UUID id,
        @NotBlank @Size(max = 500) @Schema(examples = "Quan điểm chỉ đạo") String title,
        @NotBlank @Size(max = 20000) @Schema(examples = "Nội dung của phần này.") String body,
        @NotNull @Schema(description = "Bắt buộc hay tham khảo.", examples = "true")
                Boolean required,
        @Schema(description = "Thế nào là xong; không ghi thì là READ, đọc hết.")
                SectionRequirement requirement,
        @Min(1) @Max(10000) @Schema(description = "Số phút dự kiến của phần này.")
                Integer expectedMinutes,
        @Schema(description = "Từ ngày nào mới mở.") LocalDate unlockOn,
        @Size(max = 200)
                @Schema(
                        description =
                                "Những phần cần xong trước: thứ tự của chúng trong danh sách này, từ 1.")
                List<@NotNull Integer> prerequisites,
        @Valid SectionPages pages,
        @Valid SectionMedia media,
        @Valid SectionAnchor anchor) {

    /** Those that are to be done before, none where nothing is said. */
    @Override
    public List<Integer> prerequisites() {
        return prerequisites == null ? List.of() : prerequisites;
    }

    @Override
    public SectionRequirement requirement() {
        return requirement == null ? SectionRequirement.READ : requirement;
    }
}
