package vn.handbook.reflection;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.reflection.MyReflectionService.Place;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.http.Idempotent;
import vn.handbook.shared.http.Versioned;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

@Path("/api/v1/me/assignments/{assignmentId}/sections/{sectionId}/reflection")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.MY_STUDY)
public class MyReflectionResource {
    private static final String EXAMPLE = "01978400-0000-7007-8000-000000000003";
    private static final String EXAMPLE_SECTION = "01978400-0000-7006-8000-000000000306";

    private final MyReflectionService reflections;
    private final Caller caller;
    private final Conditions conditions;

    MyReflectionResource(MyReflectionService reflections, Caller caller, Conditions conditions) {
        this.reflections = reflections;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.STUDY)
    @Operation(
            operationId = "readMyReflection",
            summary = "Bài thu hoạch của tôi",
            description =
                    "Chỉ tôi đọc được; khi nộp thì thêm người đọc được giao, kể cả quản trị cũng không ai khác"
                            + " (my reflection on a section).")
    @APIResponse(responseCode = "200", description = "Bài thu hoạch.")
    public RestResponse<ReflectionResponse> readMyReflection(
            @Parameter(example = EXAMPLE) @PathParam("assignmentId") UUID assignmentId,
            @Parameter(example = EXAMPLE_SECTION) @PathParam("sectionId") UUID sectionId) {
        var read = reflections.read(place(assignmentId, sectionId));
        return conditions.answer(tag(read), Conditions.Keeping.NOBODY, read::body);
    }

    @PUT
    @PermissionsAllowed(Access.STUDY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putMyReflection",
            summary = "Viết bài thu hoạch",
            description =
                    "Bản nháp, hoặc bản sửa của bài được trả lại. Viết lần đầu thì không gửi `If-Match`; sửa thì cần, để"
                            + " lời viết trên máy khác không bị ghi đè. Gửi lại nguyên văn thì không đổi gì"
                            + " (write my draft).")
    @APIResponse(
            responseCode = "200",
            description = "Bài sau khi sửa.",
            content = @Content(schema = @Schema(implementation = ReflectionResponse.class)))
    @APIResponse(
            responseCode = "201",
            description = "Đã viết.",
            content = @Content(schema = @Schema(implementation = ReflectionResponse.class)))
    public RestResponse<ReflectionResponse> putMyReflection(
            @Parameter(example = EXAMPLE) @PathParam("assignmentId") UUID assignmentId,
            @Parameter(example = EXAMPLE_SECTION) @PathParam("sectionId") UUID sectionId,
            PutReflectionRequest request) {
        var written =
                reflections.put(
                        place(assignmentId, sectionId),
                        request,
                        conditions.isOnBasis(),
                        version -> conditions.basisOfVersion().on(version));
        var reflection = written.reflection();
        return written.created()
                ? Conditions.created(
                        address(assignmentId, sectionId), tag(reflection), reflection.body())
                : Conditions.changed(tag(reflection), reflection.body());
    }

    @DELETE
    @PermissionsAllowed(Access.STUDY)
    @Operation(
            operationId = "deleteMyReflection",
            summary = "Xoá bản nháp",
            description =
                    "Xoá hẳn bài chưa nộp lần nào; gửi lại cũng được (delete a draft for good, safe to repeat).")
    @APIResponse(responseCode = "204", description = "Không còn.")
    @APIResponse(responseCode = "409", ref = "CONFLICT")
    public void deleteMyReflection(
            @Parameter(example = EXAMPLE) @PathParam("assignmentId") UUID assignmentId,
            @Parameter(example = EXAMPLE_SECTION) @PathParam("sectionId") UUID sectionId) {
        reflections.deleteDraft(place(assignmentId, sectionId));
    }

    @POST
    @Path("submissions")
    @Idempotent
    @PermissionsAllowed(Access.STUDY)
    @Operation(
            operationId = "submitMyReflection",
            summary = "Nộp bài thu hoạch",
            description =
                    "Từ đó người đọc được giao đọc được, và bài không sửa được cho đến khi được trả lại. Cần `If-Match`"
                            + " (hand in my reflection).")
    @APIResponseSchema(
            value = ReflectionSubmission.class,
            responseCode = "201",
            responseDescription = "Đã nộp.")
    public RestResponse<ReflectionSubmission> submitMyReflection(
            @Parameter(example = EXAMPLE) @PathParam("assignmentId") UUID assignmentId,
            @Parameter(example = EXAMPLE_SECTION) @PathParam("sectionId") UUID sectionId) {
        var submitted =
                reflections.submit(place(assignmentId, sectionId), conditions.basisOfVersion());
        return Conditions.created(
                address(assignmentId, sectionId), submitted.version(), submitted.body());
    }

    @GET
    @Path("rounds")
    @PermissionsAllowed(Access.STUDY)
    @Operation(
            operationId = "listMyReflectionRounds",
            summary = "Các lần nộp và lời nhận xét",
            description =
                    "Lần nộp sau xếp trước (each time that I handed it in, with the remarks).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<ReflectionRoundResponse> listMyReflectionRounds(
            @Parameter(example = EXAMPLE) @PathParam("assignmentId") UUID assignmentId,
            @Parameter(example = EXAMPLE_SECTION) @PathParam("sectionId") UUID sectionId,
            @BeanParam PageParameters page) {
        return reflections.rounds(
                place(assignmentId, sectionId), page.of("my-reflection-rounds", sectionId));
    }

    private Place place(UUID assignmentId, UUID sectionId) {
        return new Place(caller.memberId(), assignmentId, sectionId);
    }

    /** What is shown also depends on who is the reviewer at present. */
    private String tag(Versioned<ReflectionResponse> reflection) {
        return reflection.version()
                + "-"
                + conditions.digestOf(String.valueOf(reflection.body().reviewerName()));
    }

    private static String address(UUID assignmentId, UUID sectionId) {
        return "/api/v1/me/assignments/" + assignmentId + "/sections/" + sectionId + "/reflection";
    }
}
