package vn.handbook.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A decision on a member's status. */
public record CreateStatusChangeRequest(
        @NotNull @Schema(description = "Tình trạng từ ngày có hiệu lực.", examples = "EXEMPT")
                MemberStatus status,
        @NotNull
                @Schema(
                        description =
                                "Có hiệu lực từ ngày; không ở tương lai, không trước thay đổi sau cùng.",
                        examples = "2026-03-01")
                LocalDate effectiveOn,
        @NotBlank
                @Size(max = 200)
                @Schema(
                        description =
                                "Lý do, ngắn gọn. Không ghi nội dung vụ việc kỷ luật: sổ tay không lưu.",
                        examples = "Tuổi cao, theo nguyện vọng")
                String reason,
        @NotBlank @Size(max = 100) @Schema(description = "Số quyết định.", examples = "45-QĐ/ĐU")
                String decisionNumber,
        @NotNull @Schema(description = "Ngày quyết định.", examples = "2026-02-25")
                LocalDate decidedOn) {}
