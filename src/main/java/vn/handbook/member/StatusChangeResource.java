package vn.handbook.member;

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
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.http.Idempotent;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.shared.sheet.Tabular;

@Path(MemberResource.PATH + "/{memberId}/status-changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.MEMBERS)
public class StatusChangeResource {
    private static final String EXAMPLE_MEMBER = "01978400-0000-7002-8000-000000000003";
    private static final String EXAMPLE_CHANGED = "01978400-0000-7002-8000-000000000004";
    private static final String EXAMPLE = "01978400-0000-7031-8000-000000000002";

    private final StatusChangeService changes;
    private final Caller caller;
    private final Conditions conditions;

    StatusChangeResource(StatusChangeService changes, Caller caller, Conditions conditions) {
        this.changes = changes;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.READ_MEMBERS)
    @Tabular("Quá trình đảng viên")
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listStatusChanges",
            summary = "Các thay đổi tình trạng của đảng viên",
            description =
                    "Mới nhất trước; cả chuyển chi bộ và những thay đổi đã huỷ (history of a member's standing).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<StatusChangeResponse> listStatusChanges(
            @Parameter(example = EXAMPLE_CHANGED) @PathParam("memberId") UUID memberId,
            @BeanParam PageParameters page) {
        return changes.list(
                caller.scope(Access.READ_MEMBERS), memberId, page.of("status-changes", memberId));
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Access.WRITE_MEMBERS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createStatusChange",
            summary = "Ghi quyết định về tình trạng",
            description =
                    "Công nhận chính thức, cho miễn, đình chỉ, xoá tên, khai trừ, cho ra khỏi Đảng, từ trần; chỉ"
                            + " theo các bước được phép. Cần `If-Match` là `ETag` của đảng viên (change of status).")
    @APIResponseSchema(
            value = StatusChangeResponse.class,
            responseCode = "201",
            responseDescription = "Đã ghi.")
    public RestResponse<StatusChangeResponse> createStatusChange(
            @Parameter(example = EXAMPLE_MEMBER) @PathParam("memberId") UUID memberId,
            CreateStatusChangeRequest request) {
        var recorded =
                changes.record(
                        caller.scope(Access.READ_MEMBERS),
                        caller.scope(Access.WRITE_MEMBERS),
                        memberId,
                        conditions.basis(),
                        request);
        return Conditions.recorded(address(memberId), recorded);
    }

    @POST
    @Path("{changeId}/voids")
    @Idempotent
    @PermissionsAllowed(Access.WRITE_MEMBERS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "voidStatusChange",
            summary = "Huỷ một thay đổi ghi nhầm",
            description =
                    "Lịch sử vẫn còn; tình trạng trở lại theo những thay đổi còn hiệu lực. Cần `If-Match` là `ETag`"
                            + " của đảng viên (void, never edit).")
    @APIResponseSchema(
            value = StatusChangeResponse.class,
            responseCode = "201",
            responseDescription = "Đã huỷ.")
    public RestResponse<StatusChangeResponse> voidStatusChange(
            @Parameter(example = EXAMPLE_CHANGED) @PathParam("memberId") UUID memberId,
            @Parameter(example = EXAMPLE) @PathParam("changeId") UUID changeId,
            VoidStatusChangeRequest request) {
        var voided =
                changes.makeVoid(
                        caller.scope(Access.READ_MEMBERS),
                        caller.scope(Access.WRITE_MEMBERS),
                        memberId,
                        changeId,
                        conditions.basis(),
                        request);
        return Conditions.recorded(address(memberId), voided);
    }

    private static String address(UUID memberId) {
        return MemberResource.PATH + "/" + memberId + "/status-changes";
    }
}
