package vn.handbook.organization;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
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

@Path(OrganizationHistoryResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.ORGANIZATIONS)
public class OrganizationHistoryResource {
    static final String PATH = OrganizationResource.PATH + "/{organizationId}/history";
    private static final String EXAMPLE = "01978400-0000-7001-8000-000000000002";

    private final OrganizationHistoryService history;
    private final Caller caller;

    OrganizationHistoryResource(OrganizationHistoryService history, Caller caller) {
        this.history = history;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Access.READ_ORGANIZATIONS)
    @Tabular("Lịch sử tổ chức")
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listOrganizationEvents",
            summary = "Tổ chức đã thay đổi thế nào",
            description =
                    "Thành lập, đổi tên, chuyển, sáp nhập, tách, kết thúc: theo quyết định nào, ai ghi; mới nhất"
                            + " trước (history of an organisation).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<OrganizationEventSummary> listOrganizationEvents(
            @Parameter(example = EXAMPLE) @PathParam("organizationId") UUID organizationId,
            @BeanParam PageParameters page) {
        return history.events(
                caller.scope(Access.READ_ORGANIZATIONS),
                organizationId,
                page.of("organization-events", organizationId));
    }

    @GET
    @Path("state")
    @PermissionsAllowed(Access.READ_ORGANIZATIONS)
    @Operation(
            operationId = "readOrganizationAsOf",
            summary = "Tổ chức vào một ngày",
            description =
                    "Tên, loại hình và cấp trên vào cuối ngày ấy, kể cả của tổ chức đã sáp nhập"
                            + " (an organisation as of a date).")
    @APIResponse(responseCode = "200", description = "Tổ chức vào ngày ấy.")
    public OrganizationAsOf readOrganizationAsOf(
            @Parameter(example = EXAMPLE) @PathParam("organizationId") UUID organizationId,
            @Parameter(description = "Ngày.", example = "2026-01-31") @QueryParam("asOf") @NotNull
                    LocalDate asOf) {
        return history.asOf(caller.scope(Access.READ_ORGANIZATIONS), organizationId, asOf);
    }
}
