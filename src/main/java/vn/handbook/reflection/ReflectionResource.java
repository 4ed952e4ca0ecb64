package vn.handbook.reflection;

import io.quarkus.security.PermissionsAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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

@Path(ReflectionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.STUDY_PLANS)
public class ReflectionResource {
    static final String PATH = "/api/v1/reflections";
    private static final String EXAMPLE = "01978400-0000-7061-8000-000000000002";

    private final ReflectionReviewService reviews;
    private final Caller caller;
    private final Conditions conditions;

    ReflectionResource(ReflectionReviewService reviews, Caller caller, Conditions conditions) {
        this.reviews = reviews;
        this.caller = caller;
        this.conditions = conditions;
    }

    @GET
    @PermissionsAllowed(Access.REVIEW_REFLECTIONS)
    @Operation(
            operationId = "listReflections",
            summary = "Bài thu hoạch chờ tôi nhận xét",
            description =
                    "Nộp trước xếp trước; chỉ bài mà tôi là người đọc được giao, vai trò không cho thêm bài nào"
                            + " (reflections that I am the named reviewer of).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<ReflectionSummary> listReflections(
            @Parameter(description = "Bài ở trạng thái này.")
                    @QueryParam("state")
                    @DefaultValue("SUBMITTED")
                    HandedIn state,
            @BeanParam PageParameters page) {
        return reviews.list(state, page.of("reflections", caller.accountId(), state));
    }

    @GET
    @Path("{reflectionId}")
    @PermissionsAllowed(Access.REVIEW_REFLECTIONS)
    @Operation(
            operationId = "readReflection",
            summary = "Đọc một bài thu hoạch",
            description =
                    "Bài như khi nộp; người viết thấy trong nhật ký rằng bài đã được đọc (a reflection for its reviewer).")
    @APIResponse(responseCode = "200", description = "Bài thu hoạch.")
    public RestResponse<ReflectionToReview> readReflection(
            @Parameter(example = EXAMPLE) @PathParam("reflectionId") UUID reflectionId) {
        var read = reviews.read(reflectionId);
        return conditions.answer(read.version(), Conditions.Keeping.NOBODY, read::body);
    }

    @POST
    @Path("{reflectionId}/reviews")
    @Idempotent
    @PermissionsAllowed(Access.REVIEW_REFLECTIONS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "reviewReflection",
            summary = "Chấp nhận hoặc trả lại bài thu hoạch",
            description =
                    "Trả lại thì kèm nhận xét, người viết sửa và nộp lại; chấp nhận thì phần học này hoàn thành từ lúc"
                            + " nộp. Cần `If-Match` (accept a reflection, or return it for revision).")
    @APIResponseSchema(
            value = ReflectionReview.class,
            responseCode = "201",
            responseDescription = "Đã ghi.")
    public RestResponse<ReflectionReview> reviewReflection(
            @Parameter(example = EXAMPLE) @PathParam("reflectionId") UUID reflectionId,
            ReviewReflectionRequest request) {
        return Conditions.recorded(
                PATH + "/" + reflectionId,
                reviews.review(reflectionId, conditions.basis(), request));
    }
}
