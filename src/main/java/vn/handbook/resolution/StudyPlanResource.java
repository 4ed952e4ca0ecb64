package vn.handbook.resolution;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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

@Path(StudyPlanResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.STUDY_PLANS)
public class StudyPlanResource {
    static final String PATH = "/api/v1/study-plans";
    private static final String EXAMPLE = "01978400-0000-7007-8000-000000000001";

    private final StudyPlanService plans;
    private final Caller caller;
    private final Conditions conditions;

    StudyPlanResource(StudyPlanService plans, Caller caller, Conditions conditions) {
        this.plans = plans;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.READ_STUDY_PLANS)
    @Tabular("Kế hoạch học tập")
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listStudyPlans",
            summary = "Các kế hoạch học tập",
            description =
                    "Kế hoạch của các tổ chức trong phạm vi, và kế hoạch cấp trên giao xuống (study plans).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<StudyPlanResponse> listStudyPlans(@BeanParam PageParameters page) {
        return plans.list(caller.scope(Access.READ_STUDY_PLANS), page.of("study-plans"));
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Access.WRITE_STUDY_PLANS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "createStudyPlan",
            summary = "Giao kế hoạch học tập",
            description =
                    "Mọi đảng viên của tổ chức và cấp dưới được giao học, kể cả người chuyển đến sau; có `targets`"
                            + " thì chỉ những nơi, những nhóm, những người ấy (call to study).")
    @APIResponseSchema(
            value = StudyPlanResponse.class,
            responseCode = "201",
            responseDescription = "Đã giao.")
    public RestResponse<StudyPlanResponse> createStudyPlan(CreateStudyPlanRequest request) {
        var created = plans.call(caller.scope(Access.WRITE_STUDY_PLANS), request);
        return Conditions.created(
                PATH + "/" + created.body().id(), created.version(), created.body());
    }

    @GET
    @Path("{planId}")
    @PermissionsAllowed(Access.READ_STUDY_PLANS)
    @Operation(
            operationId = "readStudyPlan",
            summary = "Một kế hoạch học tập",
            description = "Học gì, ai học, từ ngày nào đến ngày nào (study plan).")
    @APIResponse(responseCode = "200", description = "Kế hoạch.")
    public RestResponse<StudyPlanResponse> readStudyPlan(
            @Parameter(example = EXAMPLE) @PathParam("planId") UUID planId) {
        var found = plans.find(caller.scope(Access.READ_STUDY_PLANS), planId);
        return conditions.answer(found.version(), Conditions.Keeping.CALLER, found::body);
    }

    @PUT
    @Path("{planId}")
    @PermissionsAllowed(Access.WRITE_STUDY_PLANS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "updateStudyPlan",
            summary = "Sửa kế hoạch học tập",
            description =
                    "Tên, hạn và nơi giao; người không còn được giao vẫn giữ những gì đã học. Cần `If-Match`"
                            + " (change a plan).")
    @APIResponse(responseCode = "200", description = "Kế hoạch sau khi sửa.")
    public RestResponse<StudyPlanResponse> updateStudyPlan(
            @Parameter(example = EXAMPLE) @PathParam("planId") UUID planId,
            UpdateStudyPlanRequest request) {
        var changed =
                plans.change(
                        caller.scope(Access.READ_STUDY_PLANS),
                        caller.scope(Access.WRITE_STUDY_PLANS),
                        planId,
                        conditions.basis(),
                        request);
        return Conditions.changed(changed.version(), changed.body());
    }

    @POST
    @Path("{planId}/cancellation")
    @Idempotent
    @PermissionsAllowed(Access.WRITE_STUDY_PLANS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "cancelStudyPlan",
            summary = "Huỷ kế hoạch học tập",
            description =
                    "Không ai còn phải học theo kế hoạch này; những gì đã học vẫn còn (cancel a plan).")
    @APIResponseSchema(
            value = StudyPlanResponse.class,
            responseCode = "201",
            responseDescription = "Đã huỷ.")
    public RestResponse<StudyPlanResponse> cancelStudyPlan(
            @Parameter(example = EXAMPLE) @PathParam("planId") UUID planId,
            CancelStudyPlanRequest request) {
        var cancelled =
                plans.cancel(
                        caller.scope(Access.READ_STUDY_PLANS),
                        caller.scope(Access.WRITE_STUDY_PLANS),
                        planId,
                        request);
        return Conditions.created(PATH + "/" + planId, cancelled.version(), cancelled.body());
    }
}
