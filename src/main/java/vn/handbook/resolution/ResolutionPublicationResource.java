package vn.handbook.resolution;

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
import vn.handbook.document.Readership;
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

/** That resolutions are published, changed since, and taken back. */
@Path(ResolutionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.RESOLUTIONS)
public class ResolutionPublicationResource {
    private static final String EXAMPLE = "01978400-0000-7005-8000-000000000001";
    private static final String EXAMPLE_DRAFT = "01978400-0000-7005-8000-000000000005";

    private final ResolutionService resolutions;
    private final ResolutionEditService edits;
    private final Caller caller;
    private final Conditions conditions;

    ResolutionPublicationResource(
            ResolutionService resolutions,
            ResolutionEditService edits,
            Caller caller,
            Conditions conditions) {
        this.resolutions = resolutions;
        this.edits = edits;
        this.caller = caller;
        this.conditions = conditions;
    }

    @POST
    @Path("{resolutionId}/publications")
    @Idempotent
    @PermissionsAllowed(Access.WRITE_RESOLUTIONS)
    @Operation(
            operationId = "publishResolution",
            summary = "Công bố nội dung học tập",
            description =
                    "Sau khi công bố mới đưa được vào kế hoạch học tập (publish a resolution).")
    @APIResponseSchema(
            value = ResolutionPublication.class,
            responseCode = "201",
            responseDescription = "Đã công bố.")
    public RestResponse<ResolutionPublication> publishResolution(
            @Parameter(example = EXAMPLE_DRAFT) @PathParam("resolutionId") UUID resolutionId) {
        var publication = edits.publish(sight(), resolutionId);
        return Conditions.recorded(ResolutionResource.PATH + "/" + resolutionId, publication);
    }

    @POST
    @Path("{resolutionId}/withdrawals")
    @Idempotent
    @PermissionsAllowed(Access.WRITE_RESOLUTIONS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawResolution",
            summary = "Thu hồi nội dung học tập",
            description =
                    "Không ai phải học nữa và không nhận thêm tiến độ; việc đã học xong vẫn còn trong hồ sơ, số"
                            + " liệu đứng yên (withdraw a published resolution for good).")
    @APIResponseSchema(
            value = ResolutionWithdrawal.class,
            responseCode = "201",
            responseDescription = "Đã thu hồi.")
    public RestResponse<ResolutionWithdrawal> withdrawResolution(
            @Parameter(example = EXAMPLE) @PathParam("resolutionId") UUID resolutionId,
            WithdrawResolutionRequest request) {
        var withdrawal = edits.withdraw(sight(), resolutionId, request.reason());
        return Conditions.recorded(ResolutionResource.PATH + "/" + resolutionId, withdrawal);
    }

    @GET
    @Path("{resolutionId}/revisions")
    @PermissionsAllowed(Access.WRITE_RESOLUTIONS)
    @Tabular("Các bản của nội dung học tập")
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listResolutionRevisions",
            summary = "Các bản đã công bố",
            description =
                    "Mỗi lần công bố hoặc sửa sau khi công bố là một bản, mới nhất trước"
                            + " (revisions of a resolution).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<ResolutionRevisionSummary> listResolutionRevisions(
            @Parameter(example = EXAMPLE) @PathParam("resolutionId") UUID resolutionId,
            @BeanParam PageParameters page) {
        return resolutions.revisions(
                editing(), resolutionId, page.of("resolution-revisions", resolutionId));
    }

    @GET
    @Path("{resolutionId}/revisions/{number}")
    @PermissionsAllowed(Access.WRITE_RESOLUTIONS)
    @Operation(
            operationId = "readResolutionRevision",
            summary = "Nội dung học tập như đã công bố",
            description = "Đúng như bản ấy, dù sau đó đã sửa (a revision as it was).")
    @APIResponse(responseCode = "200", description = "Nội dung của bản ấy.")
    public RestResponse<ResolutionRevisionResponse> readResolutionRevision(
            @Parameter(example = EXAMPLE) @PathParam("resolutionId") UUID resolutionId,
            @Parameter(description = "Bản thứ mấy, từ 1.", example = "1") @PathParam("number")
                    int number) {
        var revision = resolutions.revision(editing(), resolutionId, number);
        return conditions.answer(number, Conditions.Keeping.CALLER, () -> revision);
    }

    private Scope editing() {
        return caller.scope(Access.WRITE_RESOLUTIONS);
    }

    private ResolutionEditService.Sight sight() {
        return new ResolutionEditService.Sight(
                caller.scope(Access.READ_RESOLUTIONS), editing(), Readership.of(caller));
    }
}
