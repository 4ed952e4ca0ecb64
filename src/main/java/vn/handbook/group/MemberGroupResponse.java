package vn.handbook.group;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;

/** A group of members. */
public record MemberGroupResponse(
        @NotNull UUID id,
        @NotNull @Schema(description = "Tổ chức của nhóm.") UUID organizationId,
        @SheetColumn("Nhóm") @NotNull @Schema(examples = "Bí thư chi bộ") String name,
        @SheetColumn("Cách chọn") @NotNull MemberGroupKind kind,
        @Schema(description = "Vắng khi chọn từng người.") GroupRule rule,
        @SheetColumn("Đóng lúc") @Schema(description = "Vắng khi nhóm còn dùng.") Instant closedAt,
        @SheetColumn("Lý do đóng") String closeReason) {

    static MemberGroupResponse of(MemberGroup group) {
        return new MemberGroupResponse(
                group.id,
                group.organizationId,
                group.name,
                group.kind,
                group.rule(),
                group.closedAt,
                group.closeReason);
    }
}
