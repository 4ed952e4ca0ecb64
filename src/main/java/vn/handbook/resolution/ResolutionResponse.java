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
        @NotNull @Schema(description = "Các văn bản khác cùng được học.")
                List<UUID> otherDocumentIds,
        @NotNull UUID organizationId,
        @NotNull String title,
        @Schema(description = "Lời dẫn.") String introduction,
        @NotNull @Schema(description = "Số phút đọc dự kiến.", examples = "25")
                Integer expectedMinutes,
        @NotNull @Schema(description = "Những ý chính, mỗi ý một dòng.") List<String> keyPoints,
        @NotNull ResolutionState state,
        @NotNull @Schema(description = "Đã công bố bao nhiêu bản; dự thảo là 0.") Integer revision,
        @Schema(description = "Lúc công bố lần đầu.") Instant publishedAt,
        @Schema(description = "Lúc thu hồi.") Instant withdrawnAt,
        @Schema(description = "Vì sao thu hồi.") String withdrawalReason,
        @NotNull List<ResolutionContent.Section> sections) {

    static ResolutionResponse of(ResolutionHead head, ResolutionContent content) {
        return new ResolutionResponse(
                head.id(),
                content.documentId(),
                content.otherDocumentIds(),
                head.organizationId(),
                content.title(),
                content.introduction(),
                content.expectedMinutes(),
                content.keyPoints(),
                head.state(),
                head.revision(),
                head.publishedAt(),
                head.withdrawnAt(),
                head.withdrawalReason(),
                content.sections());
    }
}
