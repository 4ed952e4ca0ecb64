package vn.handbook.resolution;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A resolution to study with its sections. */
public record ResolutionResponse(
        @NotNull UUID id,
        @NotNull UUID documentId,
        @NotNull UUID organizationId,
        @NotNull String title,
        @Schema(description = "Lời dẫn.") String introduction,
        @NotNull @Schema(description = "Số phút đọc dự kiến.", examples = "25")
                Integer expectedMinutes,
        @NotNull ResolutionState state,
        @Schema(description = "Lúc công bố.") Instant publishedAt,
        @NotNull List<Section> sections) {

    /** A section to be read. */
    @Schema(name = "ResolutionSection")
    public record Section(
            @NotNull UUID id,
            @NotNull @Schema(description = "Thứ tự, từ 1.") Integer position,
            @NotNull String title,
            @NotNull String body,
            @NotNull @Schema(description = "Bắt buộc hay tham khảo.") Boolean required) {}

    static ResolutionResponse of(Resolution resolution) {
        return new ResolutionResponse(
                resolution.id,
                resolution.documentId,
                resolution.organizationId,
                resolution.title,
                resolution.introduction,
                resolution.expectedMinutes,
                resolution.state,
                resolution.publishedAt,
                resolution.sections.stream()
                        .map(s -> new Section(s.id, s.position, s.title, s.body, s.required))
                        .toList());
    }
}
