package vn.handbook.shared.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import vn.handbook.shared.problem.CommonProblem;

/**
 * Writes into the contract what follows from an operation's shape, so that no endpoint repeats or
 * forgets it: the answers of failure, the headers of conditional and of repeatable requests, the
 * schema of merge patches.
 */
public class ContractFilter implements OASFilter {
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String RESPONSES = "#/components/responses/";
    private static final String NOT_MODIFIED = "NOT_MODIFIED";
    private static final String PATCH = "Patch";

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
                    Map.entry(CommonProblem.NOT_ACCEPTABLE, "Chỉ trả lời bằng JSON."),
                    Map.entry(CommonProblem.CONFLICT, "Mâu thuẫn với trạng thái hiện tại."),
                    Map.entry(CommonProblem.STALE, "Người khác đã sửa sau lần đọc trước."),
                    Map.entry(CommonProblem.PAYLOAD_TOO_LARGE, "Nội dung gửi lên quá lớn."),
                    Map.entry(
                            CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                            "Định dạng nội dung không được hỗ trợ."),
                    Map.entry(CommonProblem.RULE_BROKEN, "Trái với quy định nghiệp vụ."),
                    Map.entry(CommonProblem.PRECONDITION_REQUIRED, "Thiếu `If-Match`."),
                    Map.entry(CommonProblem.INTERNAL_ERROR, "Lỗi của hệ thống."),
                    Map.entry(
                            CommonProblem.UNAVAILABLE,
                            "Tạm thời chưa phục vụ được; thử lại sau `Retry-After` giây."));

    /**
     * Values that are strings on the wire: named types for them would be a burden to every
     * generated client.
     */
    private static final Map<String, String> FORMATS =
            Map.of("UUID", "uuid", "LocalDate", "date", "Instant", "date-time");

    @Override
    public Schema filterSchema(Schema schema) {
        String format = formatOf(schema);
        if (format == null && schema.getAllOf() != null && schema.getAllOf().size() == 1) {
            format = formatOf(schema.getAllOf().get(0));
        }
        if (format != null) {
            schema.setRef(null);
            schema.setAllOf(null);
            if (schema.getType() == null) {
                schema.addType(Schema.SchemaType.STRING);
            }
            schema.setFormat(format);
        }
        if (schema.getDefaultValue() instanceof String text) {
            schema.setDefaultValue(typed(schema, text));
        }
        return schema;
    }

    /** JAX-RS writes every default as a string. */
    private static Object typed(Schema schema, String text) {
        if (schema.getType() == null) {
            return text;
        }
        return switch (schema.getType().get(0)) {
            case INTEGER -> Integer.valueOf(text);
            case BOOLEAN -> Boolean.valueOf(text);
            default -> text;
        };
    }

    private static String formatOf(Schema schema) {
        return schema.getRef() == null ? null : FORMATS.get(schema.getRef().replace(SCHEMAS, ""));
    }

    @Override
    public void filterOpenAPI(OpenAPI contract) {
        Components components = contract.getComponents();
        // OpenAPI 3.0 wants the member even where there are none
        components
                .getSecuritySchemes()
                .get(Api.SIGN_IN)
                .getFlows()
                .getPassword()
                .setScopes(Map.of());
        FORMATS.keySet().forEach(components::removeSchema);
        describeFailures(components);
        contract.getPaths()
                .getPathItems()
                .forEach(
                        (path, item) ->
                                item.getOperations()
                                        .forEach(
                                                (method, operation) ->
                                                        complete(
                                                                components,
                                                                path,
                                                                method,
                                                                operation)));
    }

    private static void describeFailures(Components components) {
        Content problem =
                OASFactory.createContent()
                        .addMediaType(
                                ProblemAnswer.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(
                                                OASFactory.createSchema()
                                                        .ref(SCHEMAS + "Problem")));
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

    private static void complete(
            Components components, String path, HttpMethod method, Operation operation) {
        boolean signedIn = !Api.PUBLIC_OPERATIONS.contains(operation.getOperationId());
        if (signedIn) {
            operation.addSecurityRequirement(
                    OASFactory.createSecurityRequirement().addScheme(Api.SIGN_IN));
            fails(operation, CommonProblem.UNAUTHENTICATED, CommonProblem.FORBIDDEN);
        }
        if (path.contains("{") || path.contains("/reports/")) {
            fails(operation, CommonProblem.NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            fails(operation, CommonProblem.PAYLOAD_TOO_LARGE, CommonProblem.UNSUPPORTED_MEDIA_TYPE);
        }
        switch (method) {
            case POST -> completeCreation(operation, signedIn);
            case PATCH -> completePatch(components, operation);
            case GET -> completeReading(operation);
            default -> {}
        }
        fails(
                operation,
                CommonProblem.INVALID_REQUEST,
                CommonProblem.NOT_ACCEPTABLE,
                CommonProblem.INTERNAL_ERROR,
                CommonProblem.UNAVAILABLE);
    }

    private static void completeCreation(Operation operation, boolean signedIn) {
        if (signedIn) {
            header(
                    operation,
                    "Idempotency-Key",
                    "Gửi lại với cùng khoá thì không tạo lần nữa, trong 24 giờ.");
            fails(operation, CommonProblem.CONFLICT, CommonProblem.RULE_BROKEN);
        }
    }

    private static void completePatch(Components components, Operation operation) {
        header(
                        operation,
                        "If-Match",
                        "`ETag` của lần đọc trước, để không ghi đè lên sửa đổi của người khác.")
                .required(true)
                .example("\"0\"");
        fails(
                operation,
                CommonProblem.STALE,
                CommonProblem.PRECONDITION_REQUIRED,
                CommonProblem.CONFLICT,
                CommonProblem.RULE_BROKEN);
        patchSchema(components, operation);
    }

    private static void completeReading(Operation operation) {
        if (Api.TAGGED_OPERATIONS.contains(operation.getOperationId())) {
            header(operation, "If-None-Match", "`ETag` đang giữ; trả 304 nếu chưa đổi.");
            operation
                    .getResponses()
                    .addAPIResponse(
                            "304", OASFactory.createAPIResponse().ref(RESPONSES + NOT_MODIFIED));
        }
    }

    private static void fails(Operation operation, CommonProblem... types) {
        for (CommonProblem type : types) {
            operation
                    .getResponses()
                    .addAPIResponse(
                            String.valueOf(type.status()),
                            OASFactory.createAPIResponse().ref(RESPONSES + type.name()));
        }
    }

    private static Parameter header(Operation operation, String name, String description) {
        Parameter parameter =
                OASFactory.createParameter()
                        .in(Parameter.In.HEADER)
                        .name(name)
                        .description(description)
                        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
        operation.addParameter(parameter);
        return parameter;
    }

    /**
     * In a merge patch every member may be left out: the record's schema without what it requires.
     */
    private static void patchSchema(Components components, Operation operation) {
        MediaType patch =
                operation.getRequestBody().getContent().getMediaType(MergePatch.MEDIA_TYPE);
        String record = patch.getSchema().getRef().replace(SCHEMAS, "");
        Map<String, Schema> members =
                new LinkedHashMap<>(components.getSchemas().get(record).getProperties());
        components.addSchema(
                record + PATCH,
                OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).properties(members));
        components.removeSchema(record);
        patch.setSchema(OASFactory.createSchema().ref(SCHEMAS + record + PATCH));
    }
}
