package vn.handbook.gathering;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A study session that I belong to, and whether I was there. */
public record MyStudySession(
        @NotNull UUID id,
        @NotNull UUID planId,
        @NotNull UUID sectionId,
        @NotNull @Schema(description = "Tổ chức mở buổi học.") String organizationName,
        @NotNull String title,
        @NotNull String place,
        @NotNull @Schema(description = "Giờ bắt đầu.") Instant startsAt,
        @Schema(description = "Vì sao huỷ; vắng khi không huỷ.") String cancelReason,
        @Schema(description = "Tôi được ghi thế nào; vắng khi chưa điểm danh.")
                Presence presence) {}
