package vn.handbook.gathering;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;

/** A member on the attendance list of their cell's secretary. */
public record AttendanceEntry(
        @NotNull UUID memberId,
        @SheetColumn("Họ và tên")
                @NotNull
                @Schema(description = "Họ và tên.", examples = "Nguyễn Thị Hoà")
                String fullName,
        @SheetColumn("Dự") @Schema(description = "Vắng khi chưa điểm danh.") Presence presence,
        @Schema(description = "Tài khoản đã ghi.") UUID accountId,
        @SheetColumn("Lúc ghi") @Schema(description = "Lúc ghi, hoặc sửa sau cùng.")
                Instant recordedAt) {}
