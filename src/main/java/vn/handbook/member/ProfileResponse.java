package vn.handbook.member;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member's own record in full, with what follows from it. */
public record ProfileResponse(
        @NotNull @Schema(description = "Tổng quan, số định danh đầy đủ.") MemberResponse member,
        @NotNull MemberBackground background,
        @NotNull List<AffiliationResponse> affiliations,
        @NotNull @Schema(description = "Chức vụ hiện nay và trước đây.")
                List<PositionResponse> positions,
        @NotNull @Schema(description = "Tuổi Đảng, tính từ ngày vào Đảng.", examples = "31")
                Integer partyAgeYears,
        @Schema(description = "Huy hiệu Đảng tiếp theo.") NextBadge nextBadge,
        @Schema(description = "Hết thời gian dự bị.") LocalDate probationEndsOn) {

    /** The badge that is due next. */
    @Schema(name = "NextBadge")
    public record NextBadge(
            @NotNull @Schema(description = "Năm tuổi Đảng.", examples = "40") Integer years,
            @NotNull @Schema(description = "Ngày đủ năm.") LocalDate on) {}
}
