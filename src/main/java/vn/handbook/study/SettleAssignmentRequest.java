package vn.handbook.study;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a member need not study in the app, or did on paper. */
public record SettleAssignmentRequest(
        @NotNull @Schema(examples = "COMPLETED_ON_PAPER") SettlementKind kind,
        @NotBlank
                @Size(max = 500)
                @Schema(
                        description = "Lý do; đảng viên đọc được.",
                        examples = "Học bản in, không dùng điện thoại.")
                String reason,
        @Schema(
                        description =
                                "Ngày học xong trên giấy, từ ngày bắt đầu kế hoạch đến hôm nay; để trống khi miễn.",
                        examples = "2026-04-20")
                LocalDate completedOn) {}
