package vn.handbook.organization;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.handbook.shared.sheet.SheetColumn;

/** What happened to an organisation. */
public record OrganizationEventSummary(
        @NotNull UUID id,
        @SheetColumn("Việc") @NotNull OrganizationEventKind kind,
        @SheetColumn @NotNull Decision decision,
        @SheetColumn
                @Schema(
                        description =
                                "Tổ chức kia: cấp trên mới, tổ chức kế thừa, hoặc tổ chức được kế thừa.")
                OrganizationStep other,
        @SheetColumn("Tên trước đó") @Schema(description = "Tên cho đến khi ấy.") String priorName,
        @SheetColumn("Loại trước đó") @Schema(description = "Loại hình cho đến khi ấy.")
                OrganizationType priorType,
        @Schema(description = "Cấp trên cho đến khi ấy.") UUID priorParentId,
        @NotNull @Schema(description = "Tài khoản đã ghi.") UUID recordedBy,
        @SheetColumn("Lúc ghi") @NotNull Instant recordedAt) {

    static OrganizationEventSummary of(OrganizationEvent event, String otherName) {
        return new OrganizationEventSummary(
                event.id,
                event.kind,
                new Decision(event.decisionNumber, event.decidedOn, event.effectiveOn),
                event.otherId == null ? null : new OrganizationStep(event.otherId, otherName),
                event.priorName,
                event.priorType,
                event.priorParentId,
                event.accountId,
                event.recordedAt);
    }
}
