package vn.handbook.shared.http;

import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import vn.handbook.shared.problem.CommonProblem;

/**
 * The answers without a result, described once in the contract and referred to by every operation.
 */
final class ContractFailures {
    private static final String RESPONSES = "#/components/responses/";
    private static final String NOT_MODIFIED = "NOT_MODIFIED";

    /** What each answer of failure means to a client, under the name of its problem type. */
    private static final Map<CommonProblem, String> FAILURES =
            Map.ofEntries(
                    Map.entry(
                            CommonProblem.INVALID_REQUEST,
                            "Yêu cầu sai: không đọc được, sai kiểu, thừa hoặc thiếu."),
                    Map.entry(
                            CommonProblem.UNAUTHENTICATED,
                            "Chưa đăng nhập, hoặc thẻ truy cập hết hạn."),
                    Map.entry(CommonProblem.FORBIDDEN, "Không có quyền làm việc này."),
                    Map.entry(
                            CommonProblem.NOT_FOUND,
                            "Không có, hoặc ở ngoài phạm vi của người gọi."),
                    Map.entry(
                            CommonProblem.NOT_ACCEPTABLE,
                            "Không trả lời được bằng định dạng mà `Accept` yêu cầu."),
                    Map.entry(CommonProblem.CONFLICT, "Mâu thuẫn với trạng thái hiện tại."),
                    Map.entry(CommonProblem.STALE, "Người khác đã sửa sau lần đọc trước."),
                    Map.entry(CommonProblem.PAYLOAD_TOO_LARGE, "Nội dung gửi lên quá lớn."),
                    Map.entry(
                            CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                            "Định dạng nội dung không được hỗ trợ."),
                    Map.entry(
                            CommonProblem.RANGE_NOT_SATISFIABLE,
                            "`Range` ở ngoài tệp, chồng lên nhau hoặc quá nhiều."),
                    Map.entry(CommonProblem.RULE_BROKEN, "Trái với quy định nghiệp vụ."),
                    Map.entry(CommonProblem.PRECONDITION_REQUIRED, "Thiếu `If-Match`."),
                    Map.entry(
                            CommonProblem.TOO_MANY_REQUESTS,
                            "Quá nhiều yêu cầu trong một phút; thử lại sau `Retry-After` giây."),
                    Map.entry(CommonProblem.INTERNAL_ERROR, "Lỗi của hệ thống."),
                    Map.entry(
                            CommonProblem.UNAVAILABLE,
                            "Tạm thời chưa phục vụ được; thử lại sau `Retry-After` giây."));

    private ContractFailures() {}

    static void describe(Components components) {
        Content problem =
                OASFactory.createContent()
                        .addMediaType(
                                ProblemAnswer.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(
                                                OASFactory.createSchema()
                                                        .ref("#/components/schemas/Problem")));
        // In the enum's order: that of an immutable map changes from run to run
        new TreeMap<>(FAILURES)
                .forEach(
                        (type, description) ->
                                components.addResponse(
                                        type.name(),
                                        OASFactory.createAPIResponse()
                                                .description(description)
                                                .content(problem)));
        components.addResponse(
                NOT_MODIFIED, OASFactory.createAPIResponse().description("Chưa đổi."));
    }

    static void add(Operation operation, CommonProblem... types) {
        for (CommonProblem type : types) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            String.valueOf(type.status()),
                            OASFactory.createAPIResponse().ref(RESPONSES + type.name()));
        }
    }

    static void addNotModified(Operation operation) {
        operation
                .getResponses()
                .addAPIResponse(
                        "304", OASFactory.createAPIResponse().ref(RESPONSES + NOT_MODIFIED));
    }
}
