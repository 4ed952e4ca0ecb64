package vn.handbook.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member's request to be transferred. */
@Schema(
        examples =
                """
                {
                  "memberId": "01978400-0000-7002-8000-000000000006",
                  "kind": "OFFICIAL",
                  "toOrganizationId": "01978400-0000-7001-8000-000000000103",
                  "reason": "Chuyển nơi cư trú",
                  "requestedOn": "2026-05-04"
                }
                """)
public record CreateTransferRequest(
        @NotNull UUID memberId,
        @NotNull @Schema(description = "OFFICIAL, TEMPORARY hoặc OUTGOING.") TransferKind kind,
        @Schema(description = "Chi bộ nơi đến; ra ngoài hệ thống thì không có.")
                UUID toOrganizationId,
        @Size(max = 200) @Schema(description = "Tổ chức ngoài hệ thống, khi OUTGOING.")
                String outsideName,
        @NotBlank @Size(max = 200) String reason,
        @Schema(description = "Ngày đề nghị; không gửi là hôm nay.") LocalDate requestedOn,
        @Schema(description = "Sinh hoạt tạm thời đến hết ngày, nếu đã biết.") LocalDate endsOn) {}
