package vn.handbook.audit;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.security.Role;
import vn.handbook.shared.sheet.SheetColumn;

/** An event as auditors read it. */
public record AuditEventResponse(
        @NotNull UUID id,
        @SheetColumn("Lúc") @NotNull Instant happenedAt,
        @SheetColumn("Việc") @NotNull AuditAction action,
        @SheetColumn("Tài khoản thực hiện")
                @Schema(description = "Ai làm; vắng khi chưa ai đăng nhập.")
                UUID actorAccountId,
        UUID actorMemberId,
        @Schema(description = "Trong phiên đăng nhập nào.") UUID actorSessionId,
        @SheetColumn("Vai trò")
                @Schema(description = "Với vai trò nào, nếu việc ấy cần một vai trò.")
                Role actorRole,
        UUID actorOrganizationId,
        @SheetColumn("Giữ vai trò ở") String actorOrganizationName,
        @SheetColumn("Đảng viên") @Schema(description = "Với đảng viên nào.") UUID memberId,
        @SheetColumn("Tài khoản") @Schema(description = "Với tài khoản nào.") UUID accountId,
        @Schema(description = "Ở tổ chức nào.") UUID organizationId,
        @SheetColumn("Tổ chức") String organizationName,
        @SheetColumn("Đối tượng")
                @Schema(description = "Văn bản, phiên đăng nhập, vai trò… liên quan.")
                UUID objectId,
        @SheetColumn("Mục đích") @Schema(description = "Mục đích đã nêu.") String purpose,
        @SheetColumn("Trước")
                @Schema(
                        description =
                                "Trước khi đổi: chỉ với vai trò và số định danh, số định danh được che.")
                Map<String, String> before,
        @SheetColumn("Sau") @Schema(description = "Sau khi đổi.") Map<String, String> after) {}
