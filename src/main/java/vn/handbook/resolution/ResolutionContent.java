package vn.handbook.resolution;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is read and studied of a resolution; {@code resolution_content} of the database writes it.
 */
public record ResolutionContent(
        @NotNull UUID documentId,
        @NotNull @Schema(description = "Các văn bản khác cùng được học.")
                List<UUID> otherDocumentIds,
        @NotNull String title,
        @Schema(description = "Lời dẫn.") String introduction,
        @NotNull @Schema(description = "Số phút đọc dự kiến.", examples = "25")
                Integer expectedMinutes,
        @NotNull @Schema(description = "Những ý chính, mỗi ý một dòng.") List<String> keyPoints,
        @NotNull List<Section> sections) {

    /** A section to be studied. */
    @Schema(name = "ResolutionSection")
    public record Section(
            @NotNull UUID id,
            @NotNull @Schema(description = "Thứ tự, từ 1.") Integer position,
            @NotNull String title,
            @NotNull String body,
            @NotNull @Schema(description = "Bắt buộc hay tham khảo.") Boolean required,
            @NotNull @Schema(description = "Thế nào là xong.") SectionRequirement requirement,
            @Schema(description = "Số phút dự kiến của phần này.") Integer expectedMinutes,
            @Schema(description = "Từ ngày nào mới mở.") LocalDate unlockOn,
            @NotNull @Schema(description = "Thứ tự của những phần cần xong trước.")
                    List<Integer> prerequisites,
            SectionPages pages,
            SectionMedia media,
            SectionAnchor anchor) {}

    /** The first and the others. */
    public List<UUID> documentIds() {
        return Stream.concat(Stream.of(documentId), otherDocumentIds.stream()).toList();
    }
}
