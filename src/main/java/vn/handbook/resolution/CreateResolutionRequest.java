package vn.handbook.resolution;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document prepared for study, entered as a draft. */
public record CreateResolutionRequest(
        @NotNull
                @Schema(
                        description = "Văn bản được học, đã công bố.",
                        examples = "01978400-0000-7004-8000-000000000117")
                UUID documentId,
        @NotNull
                @Schema(
                        description = "Tổ chức có ban biên tập giữ nội dung này.",
                        examples = "01978400-0000-7001-8000-000000000001")
                UUID organizationId,
        @NotBlank @Size(max = 500) @Schema(examples = "Nghị quyết về phát triển kinh tế nhà nước")
                String title,
        @Size(min = 1, max = 5000) @Schema(description = "Lời dẫn.") String introduction,
        @NotNull @Min(1) @Max(10000) @Schema(description = "Số phút đọc dự kiến.", examples = "25")
                Integer expectedMinutes,
        @NotNull @Size(min = 1, max = 200) @Schema(description = "Các phần, theo thứ tự học.")
                List<@NotNull @Valid Section> sections) {

    /** A section in the order in which it stands. */
    @Schema(name = "CreateSectionRequest")
    public record Section(
            @NotBlank @Size(max = 500) @Schema(examples = "Quan điểm chỉ đạo") String title,
            @NotBlank @Size(max = 20000) @Schema(examples = "Nội dung của phần này.") String body,
            @NotNull @Schema(description = "Bắt buộc hay tham khảo.", examples = "true")
                    Boolean required) {}
}
