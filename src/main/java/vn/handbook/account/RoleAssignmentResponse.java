package vn.handbook.account;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.security.Role;

/** A role that somebody holds, will hold or has held. */
@Schema(name = "RoleAssignment")
public record RoleAssignmentResponse(
        @NotNull UUID id,
        @NotNull UUID accountId,
        @Schema(description = "Tên đăng nhập; tài khoản đảng viên có thể không có.")
                String username,
        @Schema(description = "Đảng viên của tài khoản; vắng với tài khoản cán bộ hệ thống.")
                UUID memberId,
        @Schema(description = "Họ và tên đảng viên.", examples = "Nguyễn Thị Hoà") String fullName,
        @NotNull Role role,
        @NotNull @Schema(description = "Tổ chức được trao vai trò, kể cả cấp dưới.")
                UUID organizationId,
        @NotNull @Schema(examples = "Chi bộ thôn Đoài") String organizationName,
        @NotNull @Schema(description = "Ngày đầu.") LocalDate validFrom,
        @Schema(description = "Ngày cuối, tính cả ngày này; vắng khi chưa định.") LocalDate validTo,
        @Schema(description = "Tài khoản đã trao.") UUID grantedBy,
        @NotNull Instant grantedAt,
        @Schema(description = "Tài khoản đã kết thúc.") UUID endedBy,
        Instant endedAt,
        @Schema(description = "Lý do kết thúc.") String endReason) {}
