package vn.handbook.member;

import io.quarkus.security.PermissionsAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.http.Idempotent;
import vn.handbook.shared.http.MergePatch;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.shared.sheet.Tabular;

@Path(MemberResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.MEMBERS)
public class MemberResource {
    static final String PATH = "/api/v1/members";
    private static final String EXAMPLE_MEMBER = "01978400-0000-7002-8000-000000000001";

    private final MemberService members;
    private final Caller caller;
    private final Conditions conditions;

    MemberResource(MemberService members, Caller caller, Conditions conditions) {
        this.members = members;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.READ_MEMBERS)
    @Tabular(value = "Danh sách đảng viên", rows = MemberSheetService.class)
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listMembers",
            summary = "Danh sách đảng viên",
            description =
                    "Đảng viên trong phạm vi của người gọi, xếp theo tên; đúng dấu như đã gõ thì đứng trước"
                            + " (members in scope, by given name).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<MemberSummary> listMembers(
            @Valid @BeanParam MemberFilterParameters filter, @BeanParam PageParameters page) {
        return members.list(
                caller.scope(Access.READ_MEMBERS),
                filter.filter(),
                page.of("members", filter.filter()));
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Access.WRITE_MEMBERS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createMember",
            summary = "Ghi đảng viên vào danh sách",
            description =
                    "Thêm một đảng viên vào một chi bộ trong phạm vi (enter a member into the register).")
    @APIResponseSchema(
            value = MemberResponse.class,
            responseCode = "201",
            responseDescription = "Đã ghi.")
    public RestResponse<MemberResponse> createMember(CreateMemberRequest request) {
        var created = members.admit(caller.scope(Access.WRITE_MEMBERS), request);
        return Conditions.created(
                PATH + "/" + created.body().id(), created.version(), created.body());
    }

    @GET
    @Path("{memberId}")
    @PermissionsAllowed(Access.READ_MEMBERS)
    @Operation(
            operationId = "readMember",
            summary = "Một đảng viên",
            description = "Hồ sơ tổng quan, số định danh được che (overview, identifiers masked).")
    @APIResponse(responseCode = "200", description = "Hồ sơ.")
    public RestResponse<MemberResponse> readMember(
            @Parameter(example = EXAMPLE_MEMBER) @PathParam("memberId") UUID memberId) {
        var read = members.read(caller.scope(Access.READ_MEMBERS), memberId);
        return conditions.answer(read.version(), Conditions.Keeping.NOBODY, read::body);
    }

    @PATCH
    @Path("{memberId}")
    @PermissionsAllowed(Access.WRITE_MEMBERS)
    @Consumes(MergePatch.MEDIA_TYPE)
    @Operation(
            operationId = "updateMember",
            summary = "Sửa hồ sơ đảng viên",
            description =
                    "Sửa theo JSON Merge Patch (RFC 7396): chỉ gửi phần thay đổi, `null` để xoá. Cần `If-Match`"
                            + " (correct a record).")
    @APIResponse(responseCode = "200", description = "Hồ sơ sau khi sửa.")
    public RestResponse<MemberResponse> updateMember(
            @Parameter(example = EXAMPLE_MEMBER) @PathParam("memberId") UUID memberId,
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MergePatch.MEDIA_TYPE,
                                            schema = @Schema(implementation = MemberDetails.class)))
                    MergePatch<MemberDetails> patch) {
        var corrected =
                members.correct(
                        caller.scope(Access.READ_MEMBERS),
                        caller.scope(Access.WRITE_MEMBERS),
                        memberId,
                        conditions.basis(),
                        patch);
        return Conditions.changed(corrected.version(), corrected.body());
    }
}
