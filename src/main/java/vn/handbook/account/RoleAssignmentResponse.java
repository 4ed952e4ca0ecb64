package vn.handbook.account;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.security.Role;
import vn.handbook.shared.sheet.SheetColumn;

/** A role that somebody holds, will hold or has held. */
@Schema(name = "RoleAssignment")
public record RoleAssignmentResponse(
        @NotNull UUID id,
        @NotNull UUID accountId,
        @SheetColumn("Tên đăng nhập")
                @Schema(description = "Tên đăng nhập; tài khoản đảng viên có thể không có.")
                String username,
        @Schema(description = "Đảng viên của tài khoản; vắng với tài khoản cán bộ hệ thống.")
                UUID memberId,
        @SheetColumn("Họ và tên")
                @Schema(description = "Họ và tên đảng viên.", examples = "Nguyễn Thị Hoà")
                String fullName,
        @SheetColumn("Vai trò") @NotNull Role role,
        @NotNull @Schema(description = "Tổ chức được trao vai trò, kể cả cấp dưới.")
                UUID organizationId,
        @SheetColumn("Tổ chức") @NotNull @Schema(examples = "Chi bộ thôn Đoài")
                String organizationName,
        @SheetColumn("Từ ngày") @NotNull @Schema(description = "Ngày đầu.") LocalDate validFrom,
        @SheetColumn("Đến ngày")
                @Schema(description = "Ngày cuối, tính cả ngày này; vắng khi chưa định.")
                LocalDate validTo,
        @Schema(description = "Tài khoản đã trao.") UUID grantedBy,
        @SheetColumn("Lúc trao") @NotNull Instant grantedAt,
        @Schema(description = "Tài khoản đã kết thúc.") UUID endedBy,
        @SheetColumn("Lúc kết thúc") Instant endedAt,
        @SheetColumn("Lý do kết thúc") @Schema(description = "Lý do kết thúc.") String endReason) {}
