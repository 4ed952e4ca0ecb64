package vn.handbook.gathering;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.shared.sheet.Tabular;

@Path(StudySessionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.STUDY_PLANS)
public class StudySessionResource {
    static final String PATH = "/api/v1/study-sessions";
    private static final String EXAMPLE = "01978400-0000-7062-8000-000000000001";
    private static final String EXAMPLE_TO_COME = "01978400-0000-7062-8000-000000000002";

    private final StudySessionService sessions;
    private final Caller caller;
    private final Conditions conditions;

    StudySessionResource(StudySessionService sessions, Caller caller, Conditions conditions) {
        this.sessions = sessions;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.READ_STUDY_SESSIONS)
    @Tabular("Buổi học tập")
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listStudySessions",
            summary = "Các buổi học tập",
            description =
                    "Của các tổ chức trong phạm vi và của cấp trên, buổi sau xếp trước; chỉ có số người dự"
                            + " (study sessions with counts).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<StudySessionResponse> listStudySessions(
            @Parameter(
                            description = "Chỉ của kế hoạch này.",
                            example = "01978400-0000-7007-8000-000000000003")
                    @QueryParam("planId")
                    UUID planId,
            @BeanParam PageParameters page) {
        return sessions.list(
                caller.scope(Access.READ_STUDY_SESSIONS),
                planId,
                page.of("study-sessions", planId));
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Access.HOLD_STUDY_SESSIONS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createStudySession",
            summary = "Mở buổi học tập",
            description =
                    "Cho một phần học mà phải dự; ai có mặt thì hoàn thành phần ấy (call a study session).")
    @APIResponseSchema(
            value = StudySessionResponse.class,
            responseCode = "201",
            responseDescription = "Đã mở.")
    public RestResponse<StudySessionResponse> createStudySession(
            CreateStudySessionRequest request) {
        var created = sessions.hold(caller.scope(Access.HOLD_STUDY_SESSIONS), request);
        return Conditions.created(
                PATH + "/" + created.body().id(), created.version(), created.body());
    }

    @GET
    @Path("{studySessionId}")
    @PermissionsAllowed(Access.READ_STUDY_SESSIONS)
    @Operation(
            operationId = "readStudySession",
            summary = "Một buổi học tập",
            description = "Ở đâu, khi nào, bao nhiêu người dự (study session with counts).")
    @APIResponse(responseCode = "200", description = "Buổi học.")
    public RestResponse<StudySessionResponse> readStudySession(
            @Parameter(example = EXAMPLE) @PathParam("studySessionId") UUID studySessionId) {
        var found = sessions.read(caller.scope(Access.READ_STUDY_SESSIONS), studySessionId);
        // The counts change without the session
        return conditions.answer(
                found.version() + "-" + conditions.digestOf(found.body()),
                Conditions.Keeping.CALLER,
                found::body);
    }

    @PUT
    @Path("{studySessionId}")
    @PermissionsAllowed(Access.HOLD_STUDY_SESSIONS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "updateStudySession",
            summary = "Sửa buổi học tập",
            description =
                    "Tên, nơi, giờ; giờ không sửa được khi đã điểm danh. Cần `If-Match` (change a study session).")
    @APIResponse(responseCode = "200", description = "Buổi học sau khi sửa.")
    public RestResponse<StudySessionResponse> updateStudySession(
            @Parameter(example = EXAMPLE_TO_COME) @PathParam("studySessionId") UUID studySessionId,
            UpdateStudySessionRequest request) {
        var changed =
                sessions.change(
                        caller.scope(Access.HOLD_STUDY_SESSIONS),
                        studySessionId,
                        conditions.basisOfVersion(),
                        request);
        return Conditions.changed(
                changed.version() + "-" + conditions.digestOf(changed.body()), changed.body());
    }

    @POST
    @Path("{studySessionId}/cancellations")
    @Idempotent
    @PermissionsAllowed(Access.HOLD_STUDY_SESSIONS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "cancelStudySession",
            summary = "Huỷ buổi học tập",
            description = "Kèm lý do; không huỷ được khi đã điểm danh (cancel a study session).")
    @APIResponseSchema(
            value = StudySessionResponse.class,
            responseCode = "201",
            responseDescription = "Đã huỷ.")
    public RestResponse<StudySessionResponse> cancelStudySession(
            @Parameter(example = EXAMPLE_TO_COME) @PathParam("studySessionId") UUID studySessionId,
            CancelStudySessionRequest request) {
        return Conditions.recorded(
                PATH + "/" + studySessionId,
                sessions.cancel(caller.scope(Access.HOLD_STUDY_SESSIONS), studySessionId, request));
    }
}
