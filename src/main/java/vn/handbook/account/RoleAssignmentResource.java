package vn.handbook.account;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.http.Idempotent;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.security.Role;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.shared.sheet.Tabular;

@Path(RoleAssignmentResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.ACCOUNTS)
public class RoleAssignmentResource {
    static final String PATH = "/api/v1/role-assignments";
    private static final String EXAMPLE = "01978400-0000-7009-8000-000000000004";
    private static final String EXAMPLE_CELL = "01978400-0000-7001-8000-000000000101";

    private final RoleAssignmentService assignments;
    private final Caller caller;
    private final Conditions conditions;

    RoleAssignmentResource(
            RoleAssignmentService assignments, Caller caller, Conditions conditions) {
        this.assignments = assignments;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.MANAGE_ROLES)
    @Tabular("Trao vai trò")
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listRoleAssignments",
            summary = "Ai giữ vai trò gì",
            description =
                    "Các vai trò đã trao trong phạm vi, kể cả đã kết thúc, mới trao xếp trước (role"
                            + " assignments).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<RoleAssignmentResponse> listRoleAssignments(
            @Parameter(description = "Chỉ tổ chức này và cấp dưới của nó.", example = EXAMPLE_CELL)
                    @QueryParam("organizationId")
                    UUID organizationId,
            @Parameter(description = "Chỉ của tài khoản này.") @QueryParam("accountId")
                    UUID accountId,
            @QueryParam("role") Role role,
            @Parameter(description = "Chỉ vai trò được giữ trong ngày này.") @QueryParam("heldOn")
                    LocalDate heldOn,
            @BeanParam PageParameters page) {
        var filter = new RoleAssignmentFilter(organizationId, accountId, role, heldOn);
        return assignments.list(
                caller.scope(Access.MANAGE_ROLES), filter, page.of("role-assignments", filter));
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Access.MANAGE_ROLES)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "grantRole",
            summary = "Trao vai trò",
            description =
                    "Trao một vai trò trên một tổ chức và cấp dưới. Không ai trao cho chính mình, trao ngoài phạm"
                            + " vi hay quá thời hạn vai trò của mình. Quyền mới có hiệu lực trong vòng 20 giây (grant a"
                            + " role).")
    @APIResponseSchema(
            value = RoleAssignmentResponse.class,
            responseCode = "201",
            responseDescription = "Đã trao.")
    public RestResponse<RoleAssignmentResponse> grantRole(GrantRoleRequest request) {
        var granted =
                assignments.grant(caller.scope(Access.MANAGE_ROLES), caller.accountId(), request);
        return Conditions.created(PATH + "/" + granted.id(), conditions.digestOf(granted), granted);
    }

    @GET
    @Path("{roleAssignmentId}")
    @PermissionsAllowed(Access.MANAGE_ROLES)
    @Operation(
            operationId = "readRoleAssignment",
            summary = "Một vai trò đã trao",
            description = "Ai giữ, ở đâu, từ ngày nào đến ngày nào, ai trao (role assignment).")
    @APIResponse(responseCode = "200", description = "Vai trò.")
    public RestResponse<RoleAssignmentResponse> readRoleAssignment(
            @Parameter(example = EXAMPLE) @PathParam("roleAssignmentId") UUID roleAssignmentId) {
        return conditions.answer(
                assignments.read(caller.scope(Access.MANAGE_ROLES), roleAssignmentId),
                Conditions.Keeping.NOBODY);
    }

    @POST
    @Path("{roleAssignmentId}/endings")
    @Idempotent
    @PermissionsAllowed(Access.MANAGE_ROLES)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "endRole",
            summary = "Kết thúc vai trò",
            description =
                    "Kết thúc ngay hoặc sau một ngày; lịch sử được giữ lại. Kết thúc ngay thì quyền mất trong vòng"
                            + " 20 giây trên mọi máy chủ (end a role).")
    @APIResponseSchema(
            value = RoleEnding.class,
            responseCode = "201",
            responseDescription = "Đã kết thúc.")
    public RestResponse<RoleEnding> endRole(
            @Parameter(example = EXAMPLE) @PathParam("roleAssignmentId") UUID roleAssignmentId,
            EndRoleRequest request) {
        var ending =
                assignments.end(
                        caller.scope(Access.MANAGE_ROLES),
                        caller.accountId(),
                        roleAssignmentId,
                        request);
        return Conditions.recorded(PATH + "/" + roleAssignmentId, ending);
    }
}
