package vn.handbook.study;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;

/** How, why and when an assignment was settled, and whether that still holds. */
public record SettlementResponse(
        @NotNull UUID id,
        @SheetColumn("Hình thức") @NotNull SettlementKind kind,
        @SheetColumn("Lý do") @NotNull @Schema(examples = "Học bản in, không dùng điện thoại.")
                String reason,
        @SheetColumn("Ngày học xong") @Schema(description = "Ngày học xong trên giấy.")
                LocalDate completedOn,
        @NotNull @Schema(description = "Tài khoản đã ghi.") UUID accountId,
        @SheetColumn("Lúc ghi") @NotNull @Schema(description = "Lúc ghi.") Instant createdAt,
        @SheetColumn("Lý do huỷ") @Schema(description = "Vì sao bị huỷ; vắng khi còn hiệu lực.")
                String voidReason,
        @SheetColumn("Lúc huỷ") @Schema(description = "Lúc bị huỷ.") Instant voidedAt) {

    /**
     * @param settlement {@code null} for none, and then so is the answer
     */
    static SettlementResponse of(Settlement settlement) {
        if (settlement == null) {
            return null;
        }
        return new SettlementResponse(
                settlement.id,
                settlement.kind,
                settlement.reason,
                settlement.completedOn,
                settlement.accountId,
                settlement.createdAt,
                settlement.voidReason,
                settlement.voidedAt);
    }
}
