package vn.handbook.reflection;

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
import vn.handbook.shared.http.ApiTags;
import vn.handbook.shared.http.Conditions;
import vn.handbook.shared.http.Idempotent;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.shared.sheet.Tabular;

@Path("/api/v1/study-plans/{planId}/reviewers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = ApiTags.STUDY_PLANS)
public class ReviewerResource {
    private static final String EXAMPLE_PLAN = "01978400-0000-7007-8000-000000000002";
    private static final String EXAMPLE = "01978400-0000-7064-8000-000000000001";

    private final ReviewerService reviewers;
    private final Caller caller;

    ReviewerResource(ReviewerService reviewers, Caller caller) {
        this.reviewers = reviewers;
        this.caller = caller;
    }

    @GET
    @PermissionsAllowed(Access.NAME_REVIEWERS)
    @Tabular("Người đọc bài thu hoạch")
    @Produces({MediaType.APPLICATION_JSON, SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
    @Operation(
            operationId = "listReviewers",
            summary = "Ai đọc bài thu hoạch",
            description =
                    "Người được giao cho từng tổ chức trong phạm vi, kể cả đã thôi, giao sau xếp trước; tổ chức không có"
                            + " ai được giao thì là bí thư (named reviewers of a plan).")
    @APIResponse(responseCode = "200", description = "Một trang của danh sách.")
    public Page<ReviewerResponse> listReviewers(
            @Parameter(example = EXAMPLE_PLAN) @PathParam("planId") UUID planId,
            @BeanParam PageParameters page) {
        return reviewers.list(
                caller.scope(Access.NAME_REVIEWERS), planId, page.of("reviewers", planId));
    }

    @POST
    @Idempotent
    @PermissionsAllowed(Access.NAME_REVIEWERS)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "nameReviewer",
            summary = "Giao người đọc bài thu hoạch",
            description =
                    "Thay cho bí thư, hay người được giao trước đó của cùng tổ chức; người viết bài thấy tên người đọc"
                            + " (name who reads the reflections of an organisation and below).")
    @APIResponseSchema(
            value = ReviewerResponse.class,
            responseCode = "201",
            responseDescription = "Đã giao.")
    public RestResponse<ReviewerResponse> nameReviewer(
            @Parameter(example = EXAMPLE_PLAN) @PathParam("planId") UUID planId,
            NameReviewerRequest request) {
        return Conditions.recorded(
                address(planId),
                reviewers.name(caller.scope(Access.NAME_REVIEWERS), planId, request));
    }

    @POST
    @Path("{reviewerId}/endings")
    @Idempotent
    @PermissionsAllowed(Access.NAME_REVIEWERS)
    @Operation(
            operationId = "endReviewer",
            summary = "Thôi giao người đọc",
            description =
                    "Từ đó bí thư đọc, hoặc người được giao ở cấp trên (end a named reviewer).")
    @APIResponseSchema(
            value = ReviewerResponse.class,
            responseCode = "201",
            responseDescription = "Đã thôi.")
    public RestResponse<ReviewerResponse> endReviewer(
            @Parameter(example = EXAMPLE_PLAN) @PathParam("planId") UUID planId,
            @Parameter(example = EXAMPLE) @PathParam("reviewerId") UUID reviewerId) {
        return Conditions.recorded(
                address(planId),
                reviewers.end(caller.scope(Access.NAME_REVIEWERS), planId, reviewerId));
    }

    private static String address(UUID planId) {
        return "/api/v1/study-plans/" + planId + "/reviewers";
    }
}
