package vn.handbook.member;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;

/** Who holds or held a position. */
public record PositionResponse(
        @NotNull UUID id,
        @SheetColumn("Chức vụ") @NotNull PositionKind kind,
        @NotNull UUID memberId,
        @SheetColumn("Họ và tên")
                @NotNull
                @Schema(description = "Họ và tên.", examples = "Nguyễn Thị Hoà")
                String fullName,
        @SheetColumn("Từ ngày") @NotNull LocalDate heldFrom,
        @SheetColumn("Đến ngày") @Schema(description = "Đến hết ngày; vắng khi chưa biết.")
                LocalDate heldTo,
        @SheetColumn("Số quyết định") @NotNull @Schema(description = "Số quyết định.")
                String decisionNumber,
        @SheetColumn("Ngày quyết định") @NotNull LocalDate decidedOn,
        @SheetColumn("Số quyết định cho thôi") @Schema(description = "Số quyết định cho thôi.")
                String endedDecisionNumber,
        @SheetColumn("Ngày quyết định cho thôi") LocalDate endedDecidedOn) {}
