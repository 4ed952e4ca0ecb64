package vn.handbook.audit;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.security.Role;

/** An event as auditors read it. */
public record AuditEventResponse(
        @NotNull UUID id,
        @NotNull Instant happenedAt,
        @NotNull AuditAction action,
        @Schema(description = "Ai làm; vắng khi chưa ai đăng nhập.") UUID actorAccountId,
        UUID actorMemberId,
        @Schema(description = "Trong phiên đăng nhập nào.") UUID actorSessionId,
        @Schema(description = "Với vai trò nào, nếu việc ấy cần một vai trò.") Role actorRole,
        UUID actorOrganizationId,
        String actorOrganizationName,
        @Schema(description = "Với đảng viên nào.") UUID memberId,
        @Schema(description = "Với tài khoản nào.") UUID accountId,
        @Schema(description = "Ở tổ chức nào.") UUID organizationId,
        String organizationName,
        @Schema(description = "Văn bản, phiên đăng nhập, vai trò… liên quan.") UUID objectId,
        @Schema(description = "Mục đích đã nêu.") String purpose,
        @Schema(
                        description =
                                "Trước khi đổi: chỉ với vai trò và số định danh, số định danh được che.")
                Map<String, String> before,
        @Schema(description = "Sau khi đổi.") Map<String, String> after) {}
