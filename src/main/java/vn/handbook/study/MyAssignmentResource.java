package vn.handbook.study;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

@Path("/api/v1/me/assignments")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.MY_STUDY)
public class MyAssignmentResource {
    private static final String EXAMPLE = "01978400-0000-7007-8000-000000000003";
    private static final String EXAMPLE_SECTION = "01978400-0000-7006-8000-000000000301";

    private final StudyService study;
    private final Caller caller;
    private final Conditions conditions;

    MyAssignmentResource(StudyService study, Caller caller, Conditions conditions) {
        this.study = study;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.STUDY)
    @Operation(
            operationId = "listMyAssignments",
            summary = "Tôi cần học gì",
            description =
                    "Việc học được giao, đến hạn trước xếp trước (my assignments, due first).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public RestResponse<Page<AssignmentSummary>> listMyAssignments(@BeanParam PageParameters page) {
        return conditions.answer(
                study.list(caller.memberId(), page.of("my-assignments")),
                Conditions.Keeping.NOBODY);
    }

    @GET
    @Path("{assignmentId}")
    @PermissionsAllowed(Access.STUDY)
    @Operation(
            operationId = "readMyAssignment",
            summary = "Một việc học của tôi",
            description = "Các phần để đọc và chỗ đã đọc tới (my assignment with its sections).")
    @APIResponse(responseCode = "200", description = "Việc học.")
    public RestResponse<AssignmentResponse> readMyAssignment(
            @Parameter(example = EXAMPLE) @PathParam("assignmentId") UUID assignmentId) {
        return conditions.answer(
                study.read(caller.memberId(), assignmentId), Conditions.Keeping.NOBODY);
    }

    @PUT
    @Path("{assignmentId}/sections/{sectionId}/progress")
    @PermissionsAllowed(Access.STUDY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reportMyProgress",
            summary = "Ghi chỗ đã đọc tới",
            description =
                    "Gửi lại hay gửi muộn đều không làm giảm tiến độ; không cần `If-Match`"
                            + " (report progress, safe to repeat and to reorder).")
    @APIResponse(responseCode = "200", description = "Tiến độ của phần này sau khi ghi.")
    public CompletionStage<SectionProgressResponse> reportMyProgress(
            @Parameter(example = EXAMPLE) @PathParam("assignmentId") UUID assignmentId,
            @Parameter(example = EXAMPLE_SECTION) @PathParam("sectionId") UUID sectionId,
            ReportProgressRequest report) {
        return study.report(caller.memberId(), assignmentId, sectionId, report);
    }
}
