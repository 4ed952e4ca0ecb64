package vn.handbook.member;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;

/** A correction request, as the member and the officer see it. */
public record CorrectionResponse(
        @NotNull UUID id,
        @NotNull UUID memberId,
        @SheetColumn("Đảng viên") @NotNull String memberName,
        @SheetColumn("Trạng thái") @NotNull CorrectionState state,
        @SheetColumn("Mục cần sửa") @NotNull @Schema(description = "Những mục cần sửa.")
                List<String> fields,
        @Schema(
                        description =
                                "Nội dung đề nghị; chỉ khi xem một đề nghị đang chờ. Có số định danh thì lần xem được ghi lại.")
                ProposedChanges changes,
        @SheetColumn("Lý do") @NotNull String reason,
        @SheetColumn("Ý kiến của người quyết định")
                @Schema(description = "Ý kiến của người quyết định.")
                String remark,
        @SheetColumn("Lúc gửi") @NotNull Instant createdAt,
        @SheetColumn("Lúc quyết định") Instant decidedAt) {

    static CorrectionResponse of(CorrectionRow row, ProposedChanges changes) {
        CorrectionRequest request = row.request();
        return new CorrectionResponse(
                request.id,
                request.memberId,
                row.memberName(),
                request.state,
                List.of(request.fields),
                changes,
                request.reason,
                request.remark,
                request.createdAt,
                request.decidedAt);
    }
}
