package vn.handbook.quiz;

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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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

/** An attempt has no entity tag: how much time is left changes with every second. */
@Path("/api/v1/me/assignments/{assignmentId}/sections/{sectionId}/quiz-attempts")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.MY_STUDY)
public class MyQuizAttemptResource {
    private static final String EXAMPLE = "01978400-0000-7007-8000-000000000003";
    private static final String EXAMPLE_SECTION = "01978400-0000-7006-8000-000000000305";
    private static final String EXAMPLE_ATTEMPT = "01978400-0000-7043-8000-000000000001";

    private final AttemptService attempts;
    private final AnswerService answers;
    private final Caller caller;
    private final Conditions conditions;

    MyQuizAttemptResource(
            AttemptService attempts, AnswerService answers, Caller caller, Conditions conditions) {
        this.attempts = attempts;
        this.answers = answers;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.STUDY)
    @Operation(
            operationId = "listMyQuizAttempts",
            summary = "Các lượt làm bài của tôi",
            description = "Lượt mới nhất trước; không ai khác xem được (my quiz attempts).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public RestResponse<Page<AttemptSummary>> listMyQuizAttempts(
            @Parameter(example = EXAMPLE) @PathParam("assignmentId") UUID assignmentId,
            @Parameter(example = EXAMPLE_SECTION) @PathParam("sectionId") UUID sectionId,
            @BeanParam PageParameters page) {
        return conditions.answer(
                attempts.list(
                        place(assignmentId, sectionId),
                        page.of("my-quiz-attempts", assignmentId, sectionId)),
                Conditions.Keeping.NOBODY);
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Access.STUDY)
    @Operation(
            operationId = "startMyQuizAttempt",
            summary = "Bắt đầu làm bài",
            description =
                    "Rút câu hỏi và tính giờ theo đồng hồ máy chủ. Đang có lượt làm dở, kể cả trên máy khác, thì trả"
                            + " chính lượt ấy (start an attempt, or go on with the open one).")
    @APIResponse(
            responseCode = "200",
            description = "Lượt đang làm dở.",
            content = @Content(schema = @Schema(implementation = AttemptResponse.class)))
    @APIResponse(
            responseCode = "201",
            description = "Đã bắt đầu.",
            content = @Content(schema = @Schema(implementation = AttemptResponse.class)))
    public RestResponse<AttemptResponse> startMyQuizAttempt(
            @Parameter(example = EXAMPLE) @PathParam("assignmentId") UUID assignmentId,
            @Parameter(example = EXAMPLE_SECTION) @PathParam("sectionId") UUID sectionId) {
        var started = attempts.start(place(assignmentId, sectionId));
        return started.created()
                ? Conditions.recorded(
                        address(assignmentId, sectionId, started.attempt().attempt().id()),
                        started.attempt())
                : RestResponse.ok(started.attempt());
    }

    @GET
    @Path("{attemptId}")
    @PermissionsAllowed(Access.STUDY)
    @Operation(
            operationId = "readMyQuizAttempt",
            summary = "Một lượt làm bài của tôi",
            description =
                    "Câu hỏi và câu trả lời đã lưu; đáp án và giải thích chỉ có sau khi nộp (my attempt, with the keys"
                            + " after its end).")
    @APIResponse(responseCode = "200", description = "Lượt làm bài.")
    public AttemptResponse readMyQuizAttempt(
            @Parameter(example = EXAMPLE) @PathParam("assignmentId") UUID assignmentId,
            @Parameter(example = EXAMPLE_SECTION) @PathParam("sectionId") UUID sectionId,
            @Parameter(example = EXAMPLE_ATTEMPT) @PathParam("attemptId") UUID attemptId) {
        return attempts.read(place(assignmentId, sectionId), attemptId);
    }

    @PUT
    @Path("{attemptId}/answers")
    @PermissionsAllowed(Access.STUDY)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "saveMyQuizAnswers",
            summary = "Lưu câu trả lời",
            description =
                    "Từng câu hay nhiều câu một lần, gửi lại không sao; câu không gửi thì giữ nguyên. Không cần"
                            + " `If-Match` (save answers, the last of each question stays).")
    @APIResponse(responseCode = "200", description = "Đã lưu.")
    public SavedAnswers saveMyQuizAnswers(
            @Parameter(example = EXAMPLE) @PathParam("assignmentId") UUID assignmentId,
            @Parameter(example = EXAMPLE_SECTION) @PathParam("sectionId") UUID sectionId,
            @Parameter(example = EXAMPLE_ATTEMPT) @PathParam("attemptId") UUID attemptId,
            SaveAnswersRequest request) {
        return answers.save(place(assignmentId, sectionId), attemptId, request);
    }

    @POST
    @Path("{attemptId}/submission")
    @Idempotent
    @PermissionsAllowed(Access.STUDY)
    @Operation(
            operationId = "submitMyQuizAttempt",
            summary = "Nộp bài",
            description =
                    "Tính những gì đã lưu; nộp lần nữa thì kết quả vẫn thế. Quá giờ mà chưa nộp thì coi như đã nộp"
                            + " (submit an attempt).")
    @APIResponseSchema(
            value = AttemptResponse.class,
            responseCode = "201",
            responseDescription = "Đã nộp, với kết quả, đáp án và giải thích.")
    public RestResponse<AttemptResponse> submitMyQuizAttempt(
            @Parameter(example = EXAMPLE) @PathParam("assignmentId") UUID assignmentId,
            @Parameter(example = EXAMPLE_SECTION) @PathParam("sectionId") UUID sectionId,
            @Parameter(example = EXAMPLE_ATTEMPT) @PathParam("attemptId") UUID attemptId) {
        return Conditions.recorded(
                address(assignmentId, sectionId, attemptId),
                answers.submit(place(assignmentId, sectionId), attemptId));
    }

    private AttemptPlace place(UUID assignmentId, UUID sectionId) {
        return new AttemptPlace(caller.memberId(), assignmentId, sectionId);
    }

    private static String address(UUID assignmentId, UUID sectionId, UUID attemptId) {
        return "/api/v1/me/assignments/%s/sections/%s/quiz-attempts/%s"
                .formatted(assignmentId, sectionId, attemptId);
    }
}
