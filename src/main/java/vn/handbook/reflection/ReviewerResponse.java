package vn.handbook.reflection;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;

/** Who reads the reflections of a part of the tree on a plan, and since when. */
public record ReviewerResponse(
        @NotNull UUID id,
        @NotNull UUID organizationId,
        @SheetColumn("Tổ chức") @NotNull @Schema(description = "Tên tổ chức.")
                String organizationName,
        @Schema(description = "Đảng viên được giao; vắng khi giao cho tài khoản.") UUID memberId,
        @SheetColumn("Người đọc") @Schema(description = "Họ và tên.") String fullName,
        @Schema(description = "Tài khoản được giao.") UUID accountId,
        @SheetColumn("Lúc giao") @NotNull Instant createdAt,
        @SheetColumn("Lúc thôi") @Schema(description = "Vắng khi còn hiệu lực.") Instant endedAt) {}
