package vn.handbook.audit;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.security.Role;

/**
 * What happened to somebody's data or account, as the person reads it: by which office, not by
 * whom.
 */
public record AccessLogEntry(
        @NotNull UUID id,
        @NotNull Instant happenedAt,
        @NotNull AuditAction action,
        @NotNull @Schema(description = "Có phải do chính mình hay không.") Boolean bySelf,
        @Schema(description = "Vai trò của người đã làm.") Role actorRole,
        UUID actorOrganizationId,
        @Schema(description = "Tổ chức của người đã làm.", examples = "Tỉnh uỷ Lam Giang")
                String actorOrganizationName,
        @Schema(description = "Mục đích đã nêu.") String purpose,
        @Schema(description = "Trước khi đổi, số định danh được che.") Map<String, String> before,
        @Schema(description = "Sau khi đổi, số định danh được che.") Map<String, String> after) {}
