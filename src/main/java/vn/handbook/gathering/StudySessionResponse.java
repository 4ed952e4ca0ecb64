package vn.handbook.gathering;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;

/** A study session, with how many were there and nobody's name. */
public record StudySessionResponse(
        @NotNull UUID id,
        @NotNull UUID planId,
        @NotNull UUID sectionId,
        @NotNull UUID organizationId,
        @SheetColumn("Tổ chức") @NotNull @Schema(description = "Tên tổ chức.")
                String organizationName,
        @SheetColumn("Buổi học") @NotNull String title,
        @SheetColumn("Địa điểm") @NotNull String place,
        @SheetColumn("Giờ bắt đầu") @NotNull @Schema(description = "Giờ bắt đầu.") Instant startsAt,
        @SheetColumn("Lý do huỷ") @Schema(description = "Vì sao huỷ; vắng khi không huỷ.")
                String cancelReason,
        @SheetColumn("Lúc huỷ") Instant cancelledAt,
        @SheetColumn("Có mặt") @NotNull @Schema(description = "Số người có mặt.", examples = "18")
                Long present,
        @SheetColumn("Vắng có lý do") @NotNull @Schema(examples = "2") Long absentWithReason,
        @SheetColumn("Vắng không lý do") @NotNull @Schema(examples = "1") Long absent) {}
