package vn.handbook.group;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.member.MemberSheetService;
import vn.handbook.member.MemberSummary;
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

@Path(MemberGroupResource.PATH + "/{groupId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.MEMBERS)
public class GroupMemberResource {
    private final GroupMemberService members;
    private final Caller caller;

    GroupMemberResource(GroupMemberService members, Caller caller) {
        this.members = members;
        this.caller = caller;
    }

    @GET
    @Path("members")
    @PermissionsAllowed(Access.READ_GROUPS)
    @Tabular(value = "Thành viên nhóm", rows = MemberSheetService.class)
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listGroupMembers",
            summary = "Thành viên của nhóm",
            description =
                    "Những người trong phạm vi của người gọi, vào lúc hỏi, xếp theo tên (present members).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<MemberSummary> listGroupMembers(
            @Parameter(example = MemberGroupResource.EXAMPLE) @PathParam("groupId") UUID groupId,
            @BeanParam PageParameters page) {
        return members.list(reading(), groupId, page.of("group-members", groupId));
    }

    @POST
    @Path("members")
    @Idempotent
    @PermissionsAllowed(Access.WRITE_GROUPS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addGroupMembers",
            summary = "Thêm người vào nhóm",
            description = "Tất cả hoặc không ai; người đã có trong nhóm vẫn ở đó (add members).")
    @APIResponseSchema(
            value = GroupMembersChange.class,
            responseCode = "201",
            responseDescription = "Đã thêm.")
    public RestResponse<GroupMembersChange> addGroupMembers(
            @Parameter(example = MemberGroupResource.EXAMPLE) @PathParam("groupId") UUID groupId,
            GroupMembersRequest request) {
        return Conditions.recorded(
                address(groupId), members.add(reading(), writing(), groupId, request));
    }

    @POST
    @Path("removals")
    @Idempotent
    @PermissionsAllowed(Access.WRITE_GROUPS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "removeGroupMembers",
            summary = "Bớt người khỏi nhóm",
            description = "Ngày vào, ngày ra và người ghi vẫn được lưu (remove members).")
    @APIResponseSchema(
            value = GroupMembersChange.class,
            responseCode = "201",
            responseDescription = "Đã bớt.")
    public RestResponse<GroupMembersChange> removeGroupMembers(
            @Parameter(example = MemberGroupResource.EXAMPLE) @PathParam("groupId") UUID groupId,
            GroupMembersRequest request) {
        return Conditions.recorded(
                address(groupId), members.remove(reading(), writing(), groupId, request));
    }

    private static String address(UUID groupId) {
        return MemberGroupResource.PATH + "/" + groupId + "/members";
    }

    private Scope reading() {
        return caller.scope(Access.READ_GROUPS);
    }

    private Scope writing() {
        return caller.scope(Access.WRITE_GROUPS);
    }
}
