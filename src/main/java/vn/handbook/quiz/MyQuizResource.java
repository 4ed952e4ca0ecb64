package vn.handbook.quiz;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;

@Path("/api/v1/me/assignments/{assignmentId}/sections/{sectionId}/quiz")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.MY_STUDY)
public class MyQuizResource {
    private static final String EXAMPLE = "01978400-0000-7007-8000-000000000003";
    private static final String EXAMPLE_SECTION = "01978400-0000-7006-8000-000000000305";

    private final AttemptService attempts;
    private final Caller caller;
    private final Conditions conditions;

    MyQuizResource(AttemptService attempts, Caller caller, Conditions conditions) {
        this.attempts = attempts;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.STUDY)
    @Operation(
            operationId = "readMyQuiz",
            summary = "Bài kiểm tra của tôi",
            description =
                    "Bao nhiêu câu, bao lâu, còn mấy lượt, đã đạt hay chưa (what a quiz asks before it is taken).")
    @APIResponse(responseCode = "200", description = "Bài kiểm tra, chưa có câu hỏi.")
    public RestResponse<MyQuizResponse> readMyQuiz(
            @Parameter(example = EXAMPLE) @PathParam("assignmentId") UUID assignmentId,
            @Parameter(example = EXAMPLE_SECTION) @PathParam("sectionId") UUID sectionId) {
        return conditions.answer(
                attempts.overview(new AttemptPlace(caller.memberId(), assignmentId, sectionId)),
                Conditions.Keeping.NOBODY);
    }
}
