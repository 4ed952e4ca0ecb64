package vn.handbook.member;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who holds or held a position. */
public record PositionResponse(
        @NotNull UUID id,
        @NotNull PositionKind kind,
        @NotNull UUID memberId,
        @NotNull @Schema(description = "Họ và tên.", examples = "Nguyễn Thị Hoà") String fullName,
        @NotNull LocalDate heldFrom,
        @Schema(description = "Đến hết ngày; vắng khi chưa biết.") LocalDate heldTo,
        @NotNull @Schema(description = "Số quyết định.") String decisionNumber,
        @NotNull LocalDate decidedOn,
        @Schema(description = "Số quyết định cho thôi.") String endedDecisionNumber,
        LocalDate endedDecidedOn) {}
