package vn.handbook.group;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.shared.sheet.Tabular;

@Path(MemberGroupResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.MEMBERS)
public class MemberGroupResource {
    static final String PATH = "/api/v1/member-groups";
    static final String EXAMPLE = "01978400-0000-7051-8000-000000000001";
    private static final String EXAMPLE_BY_RULE = "01978400-0000-7051-8000-000000000002";

    private final MemberGroupService groups;
    private final Caller caller;
    private final Conditions conditions;

    MemberGroupResource(MemberGroupService groups, Caller caller, Conditions conditions) {
        this.groups = groups;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.READ_GROUPS)
    @Tabular("Nhóm đảng viên")
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listMemberGroups",
            summary = "Các nhóm đảng viên",
            description =
                    "Của các tổ chức trong phạm vi và của cấp trên, xếp theo tên (member groups).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<MemberGroupResponse> listMemberGroups(
            @Parameter(description = "Cả nhóm đã đóng.")
                    @QueryParam("closedToo")
                    @DefaultValue("false")
                    Boolean closedToo,
            @BeanParam PageParameters page) {
        return groups.list(reading(), closedToo, page.of("member-groups", closedToo));
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Access.WRITE_GROUPS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createMemberGroup",
            summary = "Lập nhóm đảng viên",
            description =
                    "Chọn từng người, hoặc theo tiêu chí được xét lúc hỏi (static or by rule).")
    @APIResponseSchema(
            value = MemberGroupResponse.class,
            responseCode = "201",
            responseDescription = "Đã lập.")
    public RestResponse<MemberGroupResponse> createMemberGroup(CreateMemberGroupRequest request) {
        var created = groups.create(writing(), request);
        return Conditions.created(
                PATH + "/" + created.body().id(), created.version(), created.body());
    }

    @GET
    @Path("{groupId}")
    @PermissionsAllowed(Access.READ_GROUPS)
    @Operation(
            operationId = "readMemberGroup",
            summary = "Một nhóm đảng viên",
            description = "Tên, tổ chức và tiêu chí (one group).")
    @APIResponse(responseCode = "200", description = "Nhóm.")
    public RestResponse<MemberGroupResponse> readMemberGroup(
            @Parameter(example = EXAMPLE) @PathParam("groupId") UUID groupId) {
        var read = groups.read(reading(), groupId);
        return conditions.answer(read.version(), Conditions.Keeping.CALLER, read::body);
    }

    @PUT
    @Path("{groupId}")
    @PermissionsAllowed(Access.WRITE_GROUPS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "updateMemberGroup",
            summary = "Đổi tên hoặc tiêu chí của nhóm",
            description = "Cần `If-Match` (rename, change the rule).")
    @APIResponse(responseCode = "200", description = "Nhóm sau khi sửa.")
    public RestResponse<MemberGroupResponse> updateMemberGroup(
            @Parameter(example = EXAMPLE_BY_RULE) @PathParam("groupId") UUID groupId,
            UpdateMemberGroupRequest request) {
        var changed = groups.change(reading(), writing(), groupId, conditions.basis(), request);
        return Conditions.changed(changed.version(), changed.body());
    }

    @POST
    @Path("{groupId}/closures")
    @Idempotent
    @PermissionsAllowed(Access.WRITE_GROUPS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "closeMemberGroup",
            summary = "Đóng nhóm",
            description =
                    "Kế hoạch học tập giao cho nhóm tiếp tục với những nơi còn lại. Cần `If-Match` (close).")
    @APIResponseSchema(
            value = MemberGroupResponse.class,
            responseCode = "201",
            responseDescription = "Đã đóng.")
    public RestResponse<MemberGroupResponse> closeMemberGroup(
            @Parameter(example = EXAMPLE) @PathParam("groupId") UUID groupId,
            CloseMemberGroupRequest request) {
        var closed = groups.close(reading(), writing(), groupId, conditions.basis(), request);
        return Conditions.created(PATH + "/" + groupId, closed.version(), closed.body());
    }

    private Scope reading() {
        return caller.scope(Access.READ_GROUPS);
    }

    private Scope writing() {
        return caller.scope(Access.WRITE_GROUPS);
    }
}
