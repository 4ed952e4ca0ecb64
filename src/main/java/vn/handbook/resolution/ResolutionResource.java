package vn.handbook.resolution;

import io.quarkus.security.PermissionsAllowed;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
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
import vn.handbook.shared.memory.Memory;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.shared.sheet.Tabular;

@Path(ResolutionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.RESOLUTIONS)
public class ResolutionResource {
    static final String PATH = "/api/v1/resolutions";
    private static final String EXAMPLE = "01978400-0000-7005-8000-000000000001";
    private static final String EXAMPLE_DRAFT = "01978400-0000-7005-8000-000000000005";

    private final ResolutionService resolutions;
    private final ResolutionEditService edits;
    private final Caller caller;
    private final Conditions conditions;
    private final Memory memory;

    ResolutionResource(
            ResolutionService resolutions,
            ResolutionEditService edits,
            Caller caller,
            Conditions conditions,
            Memory memory) {
        this.memory = memory;
        this.resolutions = resolutions;
        this.edits = edits;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.READ_RESOLUTIONS)
    @Tabular("Nội dung học tập")
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listResolutions",
            summary = "Các nghị quyết cần học",
            description =
                    "Nội dung học tập mà người gọi được đọc, mới nhất trước (resolutions to study).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<ResolutionSummary> listResolutions(@BeanParam PageParameters page) {
        return resolutions.list(reading(), editing(), page.of("resolutions"));
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Access.WRITE_RESOLUTIONS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createResolution",
            summary = "Soạn nội dung học tập",
            description =
                    "Từ một văn bản đã công bố soạn các phần để học, ở dạng dự thảo (draft of a resolution).")
    @APIResponseSchema(
            value = ResolutionResponse.class,
            responseCode = "201",
            responseDescription = "Đã soạn.")
    public RestResponse<ResolutionResponse> createResolution(CreateResolutionRequest request) {
        var created = edits.draft(sight(), request);
        return Conditions.created(
                PATH + "/" + created.body().id(), created.version(), created.body());
    }

    @GET
    @Path("{resolutionId}")
    @PermissionsAllowed(Access.READ_RESOLUTIONS)
    @Operation(
            operationId = "readResolution",
            summary = "Một nghị quyết cần học",
            description =
                    "Nội dung học tập với các phần theo thứ tự (resolution with its sections).")
    @APIResponse(responseCode = "200", description = "Nội dung học tập.")
    public Uni<RestResponse<ResolutionResponse>> readResolution(
            @Parameter(example = EXAMPLE) @PathParam("resolutionId") UUID resolutionId) {
        return memory.of(
                        List.of(caller.rights(), resolutionId),
                        () -> resolutions.read(reading(), editing(), resolutionId))
                .map(
                        known ->
                                conditions.answer(
                                        known.version(), Conditions.Keeping.CALLER, known::body));
    }

    @PUT
    @Path("{resolutionId}")
    @PermissionsAllowed(Access.WRITE_RESOLUTIONS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "updateResolution",
            summary = "Sửa nội dung học tập",
            description =
                    "Thay toàn bộ nội dung. Nội dung đã công bố thì thành một bản mới: phần gửi kèm mã vẫn là phần"
                            + " ấy và giữ tiến độ của mọi người, phần không gửi thì thôi học, phần mới tính cho"
                            + " người chưa học xong (edit; a new revision when published).")
    @APIResponse(responseCode = "200", description = "Nội dung sau khi sửa.")
    public RestResponse<ResolutionResponse> updateResolution(
            @Parameter(example = EXAMPLE_DRAFT) @PathParam("resolutionId") UUID resolutionId,
            ResolutionDetails details) {
        var edited = edits.edit(sight(), resolutionId, conditions.basis(), details);
        return Conditions.changed(edited.version(), edited.body());
    }

    private Scope reading() {
        return caller.scope(Access.READ_RESOLUTIONS);
    }

    private Scope editing() {
        return caller.scope(Access.WRITE_RESOLUTIONS);
    }

    private ResolutionEditService.Sight sight() {
        return new ResolutionEditService.Sight(reading(), editing(), Readership.of(caller));
    }
}
