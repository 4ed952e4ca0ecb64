package vn.handbook.resolution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that an edit puts in the place of what is there. */
public record ResolutionDetails(
        @NotNull
                @Schema(
                        description = "Văn bản được học, đã công bố.",
                        examples = "01978400-0000-7004-8000-000000000117")
                UUID documentId,
        @Size(max = 20) @Schema(description = "Các văn bản khác cùng được học.")
                List<@NotNull UUID> otherDocumentIds,
        @NotBlank @Size(max = 500) @Schema(examples = "Nghị quyết về phát triển kinh tế nhà nước")
                String title,
        @Size(min = 1, max = 5000) @Schema(description = "Lời dẫn.") String introduction,
        @NotNull @Min(1) @Max(10000) @Schema(description = "Số phút đọc dự kiến.", examples = "25")
                Integer expectedMinutes,
        @Size(max = 50) @Schema(description = "Những ý chính, mỗi ý một dòng.")
                List<@NotBlank @Size(max = 500) String> keyPoints,
        @NotNull @Size(min = 1, max = 200) @Schema(description = "Các phần, theo thứ tự học.")
                List<@NotNull @Valid SectionRequest> sections) {

    @Override
    public List<UUID> otherDocumentIds() {
        return otherDocumentIds == null ? List.of() : otherDocumentIds;
    }

    @Override
    public List<String> keyPoints() {
        return keyPoints == null ? List.of() : keyPoints;
    }

    /** The first and the others. */
    List<UUID> documentIds() {
        return Stream.concat(Stream.of(documentId), otherDocumentIds().stream()).toList();
    }
}
