package vn.handbook.shared.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.ProblemType;

/**
 * Writes into the contract what follows from an operation's shape, so that no endpoint repeats or
 * forgets it: the answers of failure, the headers of conditional and of repeatable requests, the
 * schema of merge patches.
 */
public class ContractFilter implements OASFilter {
    private static final String PROBLEM = "#/components/schemas/Problem";
    private static final String PATCH = "Patch";
    private static final String TOKEN_PATH = "/api/v1/auth/token";

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        // OpenAPI 3.0 wants the member even where there are none
        contract.getComponents()
                .getSecuritySchemes()
                .get(Api.SIGN_IN)
                .getFlows()
                .getPassword()
                .setScopes(Map.of());
        contract.getPaths()
                .getPathItems()
                .forEach(
                        (path, item) ->
                                item.getOperations()
                                        .forEach(
                                                (method, operation) ->
                                                        complete(
                                                                contract, path, method,
                                                                operation)));
    }

    private static void complete(
            OpenAPI contract, String path, PathItem.HttpMethod method, Operation operation) {
        boolean signedIn =
                !path.equals(TOKEN_PATH)
                        && !path.startsWith(ProblemType.PATH.substring(0, 16))
                        && !path.startsWith("/.well-known");
        boolean hasBody = operation.getRequestBody() != null;
        boolean hasPathParameter = path.contains("{");
        boolean writes = method != PathItem.HttpMethod.GET;

        answers(
                operation,
                CommonProblem.INVALID_REQUEST,
                "Yêu cầu sai: không đọc được, sai kiểu, thừa hoặc thiếu.");
        if (signedIn) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(Api.SIGN_IN));
            answers(
                    operation,
                    CommonProblem.UNAUTHENTICATED,
                    "Chưa đăng nhập, hoặc thẻ truy cập hết hạn.");
            answers(operation, CommonProblem.FORBIDDEN, "Không có quyền làm việc này.");
        }
        if (hasPathParameter || path.startsWith("/api/v1/reports")) {
            answers(
                    operation,
                    CommonProblem.NOT_FOUND,
                    "Không có, hoặc ở ngoài phạm vi của người gọi.");
        }
        answers(operation, CommonProblem.NOT_ACCEPTABLE, "Chỉ trả lời bằng JSON.");
        if (hasBody) {
            answers(operation, CommonProblem.PAYLOAD_TOO_LARGE, "Nội dung gửi lên quá lớn.");
            answers(
                    operation,
                    CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                    "Định dạng nội dung không được hỗ trợ.");
        }
        if (writes && signedIn && method != PathItem.HttpMethod.PUT) {
            answers(operation, CommonProblem.CONFLICT, "Mâu thuẫn với trạng thái hiện tại.");
            answers(operation, CommonProblem.RULE_BROKEN, "Trái với quy định nghiệp vụ.");
        }
        if (method == PathItem.HttpMethod.PATCH) {
            header(
                    operation,
                    "If-Match",
                    true,
                    "`ETag` của lần đọc trước, để không ghi đè lên sửa đổi của người khác.");
            answers(operation, CommonProblem.STALE, "Người khác đã sửa sau lần đọc trước.");
            answers(operation, CommonProblem.PRECONDITION_REQUIRED, "Thiếu `If-Match`.");
            patchSchema(contract, operation);
        }
        if (method == PathItem.HttpMethod.POST && signedIn) {
            header(
                    operation,
                    "Idempotency-Key",
                    false,
                    "Gửi lại với cùng khoá thì không tạo lần nữa, trong 24 giờ.");
        }
        if (answersWithTag(operation)) {
            header(operation, "If-None-Match", false, "`ETag` đang giữ; trả 304 nếu chưa đổi.");
            operation
                    .getResponses()
                    .addAPIResponse("304", OASFactory.createAPIResponse().description("Chưa đổi."));
        }
        answers(operation, CommonProblem.INTERNAL_ERROR, "Lỗi của hệ thống.");
        answers(
                operation,
                CommonProblem.UNAVAILABLE,
                "Tạm thời chưa phục vụ được; thử lại sau `Retry-After` giây.");
    }

    private static boolean answersWithTag(Operation operation) {
        return operation.getOperationId().startsWith("read")
                        && !operation
                                .getOperationId()
                                .matches("read(Problem|Keys|Me|StudyReport|OrganizationSubtree)")
                || operation.getOperationId().equals("listMyAssignments");
    }

    private static void answers(Operation operation, ProblemType type, String description) {
        Content content =
                OASFactory.createContent()
                        .addMediaType(
                                ProblemAnswer.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM)));
        APIResponse response =
                OASFactory.createAPIResponse().description(description).content(content);
        operation.getResponses().addAPIResponse(String.valueOf(type.status()), response);
    }

    private static void header(
            Operation operation, String name, boolean required, String description) {
        operation.addParameter(
                OASFactory.createParameter()
                        .in(Parameter.In.HEADER)
                        .name(name)
                        .required(required)
                        .description(description)
                        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING)));
    }

    /**
     * In a merge patch every member may be left out: the record's schema without what it requires.
     */
    private static void patchSchema(OpenAPI contract, Operation operation) {
        MediaType patch =
                operation.getRequestBody().getContent().getMediaType(MergePatch.MEDIA_TYPE);
        String record = patch.getSchema().getRef().replaceFirst(".*/", "");
        Schema whole = contract.getComponents().getSchemas().get(record);
        Map<String, Schema> members = new LinkedHashMap<>(whole.getProperties());
        contract.getComponents()
                .addSchema(
                        record + PATCH,
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.OBJECT)
                                .properties(members));
        patch.setSchema(OASFactory.createSchema().ref("#/components/schemas/" + record + PATCH));
    }
}
