package vn.handbook.member;

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

@Path(CorrectionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.MEMBERS)
public class CorrectionResource {
    static final String PATH = "/api/v1/correction-requests";
    private static final String EXAMPLE = "01978400-0000-7035-8000-000000000001";

    private final CorrectionService corrections;
    private final Caller caller;
    private final Conditions conditions;

    CorrectionResource(CorrectionService corrections, Caller caller, Conditions conditions) {
        this.corrections = corrections;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.WRITE_MEMBERS)
    @Tabular("Đề nghị sửa hồ sơ")
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listCorrectionRequests",
            summary = "Các đề nghị sửa hồ sơ",
            description =
                    "Của đảng viên trong phạm vi, mới nhất trước, không có nội dung đề nghị (correction requests).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<CorrectionResponse> listCorrectionRequests(
            @QueryParam("state") CorrectionState state, @BeanParam PageParameters page) {
        return corrections.list(
                caller.scope(Access.WRITE_MEMBERS), state, page.of("correction-requests", state));
    }

    @GET
    @Path("{requestId}")
    @PermissionsAllowed(Access.WRITE_MEMBERS)
    @Operation(
            operationId = "readCorrectionRequest",
            summary = "Một đề nghị sửa hồ sơ",
            description =
                    "Với nội dung đề nghị khi đang chờ; có số định danh thì lần xem được ghi lại (one request).")
    @APIResponse(responseCode = "200", description = "Đề nghị.")
    public RestResponse<CorrectionResponse> readCorrectionRequest(
            @Parameter(example = EXAMPLE) @PathParam("requestId") UUID requestId) {
        var read = corrections.read(caller.scope(Access.WRITE_MEMBERS), requestId);
        return conditions.answer(read.version(), Conditions.Keeping.NOBODY, read::body);
    }

    @POST
    @Path("{requestId}/decisions")
    @Idempotent
    @PermissionsAllowed(Access.WRITE_MEMBERS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "decideCorrectionRequest",
            summary = "Quyết định về một đề nghị sửa hồ sơ",
            description =
                    "Chấp nhận thì hồ sơ được sửa ngay; không thì phải có lý do. Cần `If-Match` (accept or refuse).")
    @APIResponseSchema(
            value = CorrectionResponse.class,
            responseCode = "201",
            responseDescription = "Đã quyết định.")
    public RestResponse<CorrectionResponse> decideCorrectionRequest(
            @Parameter(example = EXAMPLE) @PathParam("requestId") UUID requestId,
            DecideCorrectionRequest decision) {
        var decided =
                corrections.decide(
                        caller.scope(Access.WRITE_MEMBERS),
                        requestId,
                        conditions.basis(),
                        decision);
        return Conditions.created(PATH + "/" + requestId, decided.version(), decided.body());
    }
}
