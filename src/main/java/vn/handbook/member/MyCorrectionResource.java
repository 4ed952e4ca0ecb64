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

@Path(MyCorrectionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.MEMBERS)
public class MyCorrectionResource {
    static final String PATH = "/api/v1/me/correction-requests";

    private final MyCorrectionService corrections;
    private final Caller caller;

    MyCorrectionResource(MyCorrectionService corrections, Caller caller) {
        this.corrections = corrections;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Access.READ_OWN_RECORD)
    @Operation(
            operationId = "listMyCorrectionRequests",
            summary = "Các đề nghị sửa hồ sơ của tôi",
            description = "Mới nhất trước, với kết quả (my correction requests).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<CorrectionResponse> listMyCorrectionRequests(@BeanParam PageParameters page) {
        return corrections.list(
                caller.memberId(), page.of("my-correction-requests", caller.memberId()));
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Access.READ_OWN_RECORD)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createMyCorrectionRequest",
            summary = "Đề nghị sửa hồ sơ của tôi",
            description =
                    "Cán bộ phụ trách xem xét; hồ sơ chỉ thay đổi khi đề nghị được chấp nhận (ask for a correction).")
    @APIResponseSchema(
            value = CorrectionResponse.class,
            responseCode = "201",
            responseDescription = "Đã gửi.")
    public RestResponse<CorrectionResponse> createMyCorrectionRequest(
            CreateCorrectionRequest request) {
        return Conditions.recorded(PATH, corrections.create(caller.memberId(), request));
    }

    @POST
    @Path("{requestId}/withdrawals")
    @Idempotent
    @PermissionsAllowed(Access.READ_OWN_RECORD)
    @Operation(
            operationId = "withdrawMyCorrectionRequest",
            summary = "Rút đề nghị sửa hồ sơ",
            description = "Khi chưa được xem xét (withdraw).")
    @APIResponseSchema(
            value = CorrectionResponse.class,
            responseCode = "201",
            responseDescription = "Đã rút.")
    public RestResponse<CorrectionResponse> withdrawMyCorrectionRequest(
            @Parameter(example = "01978400-0000-7035-8000-000000000001") @PathParam("requestId")
                    UUID requestId) {
        return Conditions.recorded(PATH, corrections.withdraw(caller.memberId(), requestId));
    }
}
