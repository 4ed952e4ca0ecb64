package vn.handbook.audit;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.shared.sheet.Tabular;

@Path("/api/v1/audit-events")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.TRAIL)
public class AuditEventResource {
    private final AuditService audit;
    private final Caller caller;

    AuditEventResource(AuditService audit, Caller caller) {
        this.audit = audit;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Access.READ_AUDIT_EVENTS)
    @Tabular("Nhật ký hệ thống")
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listAuditEvents",
            summary = "Nhật ký hệ thống",
            description =
                    "Ai đã làm gì, với ai, lúc nào, trong phạm vi của kiểm tra viên; việc xem nhật ký cũng được ghi"
                            + " (audit events).")
    @APIResponse(responseCode = "200", description = "Một trang, mới nhất trước.")
    public Page<AuditEventResponse> listAuditEvents(
            @QueryParam("action") AuditAction action,
            @Parameter(description = "Việc làm với đảng viên này.") @QueryParam("memberId")
                    UUID memberId,
            @Parameter(description = "Việc làm với tài khoản này.") @QueryParam("accountId")
                    UUID accountId,
            @Parameter(description = "Việc do tài khoản này làm.") @QueryParam("actorAccountId")
                    UUID actorAccountId,
            @Parameter(
                            description = "Từ lúc này (RFC 3339, UTC).",
                            example = "2026-01-01T00:00:00Z")
                    @QueryParam("from")
                    Instant from,
            @Parameter(description = "Trước lúc này.") @QueryParam("to") Instant to,
            @BeanParam PageParameters page) {
        var filter = new AuditFilter(action, memberId, accountId, actorAccountId, from, to);
        return audit.list(
                caller.scope(Access.READ_AUDIT_EVENTS), filter, page.of("audit-events", filter));
    }
}
