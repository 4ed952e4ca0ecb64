package vn.handbook.quiz;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.security.Scope;

@Path("/api/v1/resolutions/{resolutionId}/sections/{sectionId}/quiz")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.RESOLUTIONS)
public class QuizResource {
    private static final String EXAMPLE = "01978400-0000-7005-8000-000000000003";
    private static final String EXAMPLE_SECTION = "01978400-0000-7006-8000-000000000305";

    private final QuizService quizzes;
    private final Caller caller;
    private final Conditions conditions;

    QuizResource(QuizService quizzes, Caller caller, Conditions conditions) {
        this.quizzes = quizzes;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.WRITE_RESOLUTIONS)
    @Operation(
            operationId = "readQuiz",
            summary = "Bài kiểm tra của một phần",
            description =
                    "Cùng ngân hàng câu hỏi và đáp án; chỉ ban biên tập đọc được (quiz with its keys, for editors).")
    @APIResponse(responseCode = "200", description = "Bài kiểm tra.")
    public RestResponse<QuizResponse> readQuiz(
            @Parameter(example = EXAMPLE) @PathParam("resolutionId") UUID resolutionId,
            @Parameter(example = EXAMPLE_SECTION) @PathParam("sectionId") UUID sectionId) {
        var quiz = quizzes.read(editing(), resolutionId, sectionId);
        return conditions.answer(quiz.version(), Conditions.Keeping.NOBODY, quiz::body);
    }

    @PUT
    @PermissionsAllowed(Access.WRITE_RESOLUTIONS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putQuiz",
            summary = "Soạn hoặc sửa bài kiểm tra",
            description =
                    "Thay toàn bộ; sửa thì cần `If-Match`. Bài đang làm và đã làm giữ nguyên câu hỏi đã rút"
                            + " (write a section's quiz and its bank).")
    @APIResponse(
            responseCode = "200",
            description = "Bài kiểm tra sau khi sửa.",
            content = @Content(schema = @Schema(implementation = QuizResponse.class)))
    @APIResponse(
            responseCode = "201",
            description = "Đã soạn.",
            content = @Content(schema = @Schema(implementation = QuizResponse.class)))
    public RestResponse<QuizResponse> putQuiz(
            @Parameter(example = EXAMPLE) @PathParam("resolutionId") UUID resolutionId,
            @Parameter(example = EXAMPLE_SECTION) @PathParam("sectionId") UUID sectionId,
            PutQuizRequest request) {
        var put =
                quizzes.put(
                        editing(),
                        resolutionId,
                        sectionId,
                        request,
                        version -> conditions.basis().on(version));
        var quiz = put.quiz();
        return put.created()
                ? Conditions.created(address(resolutionId, sectionId), quiz.version(), quiz.body())
                : Conditions.changed(quiz.version(), quiz.body());
    }

    @GET
    @Path("statistics")
    @PermissionsAllowed(Access.WRITE_RESOLUTIONS)
    @Operation(
            operationId = "readQuizStatistics",
            summary = "Các câu hỏi được trả lời thế nào",
            description =
                    "Tính chung mọi lượt đã nộp, cập nhật sau khoảng một phút; dưới 5 lần trả lời thì không nêu"
                            + " (item statistics, in aggregate only).")
    @APIResponse(responseCode = "200", description = "Số liệu từng câu.")
    public RestResponse<QuizStatistics> readQuizStatistics(
            @Parameter(example = EXAMPLE) @PathParam("resolutionId") UUID resolutionId,
            @Parameter(example = EXAMPLE_SECTION) @PathParam("sectionId") UUID sectionId) {
        return conditions.answer(
                quizzes.statistics(editing(), resolutionId, sectionId), Conditions.Keeping.NOBODY);
    }

    private Scope editing() {
        return caller.scope(Access.WRITE_RESOLUTIONS);
    }

    private static String address(UUID resolutionId, UUID sectionId) {
        return "/api/v1/resolutions/" + resolutionId + "/sections/" + sectionId + "/quiz";
    }
}
