package vn.handbook.member;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What happened of a transfer. */
@Schema(
        examples =
                """
                {
                  "state": "RELEASED",
                  "happenedOn": "2026-05-11",
                  "decisionNumber": "18-GT/ĐU",
                  "decidedOn": "2026-05-08"
                }
                """)
public record CreateTransferStepRequest(
        @NotNull
                @Schema(
                        description =
                                "RELEASED và WITHDRAWN do nơi đi, RECEIVED do nơi đến, REFUSED do một trong hai ghi.")
                TransferState state,
        @NotNull @Schema(description = "Ngày; không ở tương lai.") LocalDate happenedOn,
        @Size(max = 100)
                @Schema(
                        description =
                                "Số giấy giới thiệu hoặc tiếp nhận; cần khi RELEASED và RECEIVED.")
                String decisionNumber,
        @Schema(description = "Ngày ký; cần khi RELEASED và RECEIVED.") LocalDate decidedOn,
        @Size(max = 200) @Schema(description = "Lý do; cần khi REFUSED và WITHDRAWN.")
                String remark) {

    boolean isDecided() {
        return state == TransferState.RELEASED || state == TransferState.RECEIVED;
    }
}
