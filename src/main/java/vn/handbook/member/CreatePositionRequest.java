package vn.handbook.member;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who takes which position. */
public record CreatePositionRequest(
        @NotNull
                @Schema(
                        description = "Đảng viên chính thức trong phạm vi.",
                        examples = "01978400-0000-7002-8000-000000000001")
                UUID memberId,
        @NotNull @Schema(examples = "DEPUTY_SECRETARY") PositionKind kind,
        @NotNull @Schema(description = "Từ ngày.", examples = "2026-01-15") LocalDate heldFrom,
        @Schema(
                        description = "Đến hết ngày, nếu đã biết (hết nhiệm kỳ, hoặc đã thôi).",
                        examples = "2027-12-31")
                LocalDate heldTo,
        @NotBlank
                @Size(max = 100)
                @Schema(description = "Số quyết định chuẩn y.", examples = "31-QĐ/ĐU")
                String decisionNumber,
        @NotNull @Schema(description = "Ngày quyết định.", examples = "2026-01-10")
                LocalDate decidedOn) {}
