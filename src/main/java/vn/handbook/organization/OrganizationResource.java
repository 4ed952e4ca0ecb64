package vn.handbook.organization;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.shared.sheet.Tabular;

@Path(OrganizationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.ORGANIZATIONS)
public class OrganizationResource {
    static final String PATH = "/api/v1/organizations";
    private static final String EXAMPLE_PROVINCE = "01978400-0000-7001-8000-000000000001";

    private final OrganizationService organizations;
    private final Caller caller;
    private final Conditions conditions;

    OrganizationResource(OrganizationService organizations, Caller caller, Conditions conditions) {
        this.organizations = organizations;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.READ_ORGANIZATIONS)
    @Tabular(value = "Danh sách tổ chức đảng", rows = OrganizationSheetService.class)
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listOrganizations",
            summary = "Danh sách tổ chức đảng",
            description =
                    "Các tổ chức trong phạm vi của người gọi, xếp theo mã; có `q` thì tìm theo tên, có dấu hay"
                            + " không dấu, trong cả cây trực thuộc (organisations in scope, search by name).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<OrganizationSummary> listOrganizations(
            @Parameter(
                            description = "Chỉ các tổ chức trực thuộc tổ chức này.",
                            example = EXAMPLE_PROVINCE)
                    @QueryParam("parentId")
                    UUID parentId,
            @Parameter(description = "Tên hoặc vài chữ của tên.", example = "thon doai")
                    @QueryParam("q")
                    @Size(min = 1, max = 200)
                    String q,
            @Parameter(description = "Kể cả tổ chức đã kết thúc hoạt động.")
                    @QueryParam("closedToo")
                    @DefaultValue("false")
                    Boolean closedToo,
            @BeanParam PageParameters page) {
        var scope = caller.scope(Access.READ_ORGANIZATIONS);
        var request = page.of("organizations", parentId, closedToo, q);
        return q == null
                ? organizations.list(scope, parentId, closedToo, request)
                : organizations.search(scope, parentId, closedToo, q, request);
    }

    @GET
    @Path("{organizationId}")
    @PermissionsAllowed(Access.READ_ORGANIZATIONS)
    @Operation(
            operationId = "readOrganization",
            summary = "Một tổ chức đảng",
            description = "Tổ chức cùng đường dẫn từ gốc của cây (organisation with its path).")
    @APIResponse(responseCode = "200", description = "Tổ chức.")
    public RestResponse<OrganizationResponse> readOrganization(
            @Parameter(example = EXAMPLE_PROVINCE) @PathParam("organizationId")
                    UUID organizationId) {
        var scope = caller.scope(Access.READ_ORGANIZATIONS);
        return conditions.answer(
                organizations.version(scope, organizationId),
                Conditions.Keeping.CALLER,
                () -> organizations.read(scope, organizationId));
    }

    @GET
    @Path("{organizationId}/subtree")
    @PermissionsAllowed(Access.READ_ORGANIZATIONS)
    @Tabular(value = "Cây tổ chức trực thuộc", rows = SubtreeSheet.class)
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "readOrganizationSubtree",
            summary = "Cây tổ chức trực thuộc",
            description = "Tổ chức và các cấp trực thuộc, lồng nhau (subtree).")
    @APIResponse(responseCode = "200", description = "Cây tổ chức.")
    public OrganizationTree readOrganizationSubtree(
            @Parameter(example = EXAMPLE_PROVINCE) @PathParam("organizationId") UUID organizationId,
            @Parameter(description = "Số cấp bên dưới.")
                    @QueryParam("depth")
                    @Min(1)
                    @Max(3)
                    @DefaultValue("2")
                    Integer depth) {
        return organizations.subtree(
                caller.scope(Access.READ_ORGANIZATIONS), organizationId, depth);
    }
}
