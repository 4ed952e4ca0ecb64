package vn.handbook.study;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a member has to study, with its sections and how far each is read. */
public record AssignmentResponse(
        @NotNull AssignmentSummary assignment,
        @Schema(description = "Bí thư đã miễn hoặc ghi nhận trên giấy; vắng khi không có.")
                SettlementResponse settlement,
        @Schema(description = "Lời dẫn.") String introduction,
        @NotNull @Schema(description = "Văn bản được học, văn bản chính trước.")
                List<UUID> documentIds,
        @NotNull @Schema(description = "Những ý chính, mỗi ý một dòng.") List<String> keyPoints,
        @NotNull List<SectionToStudy> sections) {}
