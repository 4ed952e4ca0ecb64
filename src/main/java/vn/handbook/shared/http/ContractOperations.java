package vn.handbook.shared.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.sheet.SheetFormat;

/**
 * What follows from an operation's shape: the answers of failure, the headers of conditional and of
 * repeatable requests, the schema of merge patches.
 */
final class ContractOperations {
    private static final List<String> FILES =
            List.of(SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE, "image/svg+xml");

    private ContractOperations() {}

    static void complete(
            Components components, String path, HttpMethod method, Operation operation) {
        boolean signedIn = !ContractAccess.describe(operation).isOpen();
        if (signedIn) {
            operation.setSecurity(
                    List.of(OASFactory.createSecurityRequirement().addScheme(Api.SIGN_IN)));
            ContractFailures.add(operation, CommonProblem.UNAUTHENTICATED, CommonProblem.FORBIDDEN);
        }
        if (path.contains("{") || path.contains("/reports/")) {
            ContractFailures.add(operation, CommonProblem.NOT_FOUND);
        }
        if (operation.getRequestBody() != null) {
            ContractFailures.add(
                    operation,
                    CommonProblem.PAYLOAD_TOO_LARGE,
                    CommonProblem.UNSUPPORTED_MEDIA_TYPE);
        }
        switch (method) {
            case POST -> completeCreation(operation, signedIn);
            case PUT -> completeReplacement(operation);
            case PATCH -> completePatch(components, operation);
            case GET -> completeReading(operation);
            default -> {}
        }
        if (Api.CONDITIONAL_STEPS.contains(operation.getOperationId())) {
            completeCondition(operation);
            ContractFailures.add(operation, CommonProblem.CONFLICT, CommonProblem.RULE_BROKEN);
        }
        ContractFailures.add(
                operation,
                CommonProblem.INVALID_REQUEST,
                CommonProblem.NOT_ACCEPTABLE,
                CommonProblem.TOO_MANY_REQUESTS,
                CommonProblem.INTERNAL_ERROR,
                CommonProblem.UNAVAILABLE);
    }

    private static void completeCreation(Operation operation, boolean signedIn) {
        String name = operation.getOperationId();
        boolean creates = signedIn && !Api.MERGING_OPERATIONS.contains(name);
        if (creates && !Api.UNREPEATABLE_OPERATIONS.contains(name)) {
            header(
                    operation,
                    "Idempotency-Key",
                    "Gửi lại với cùng khoá thì không tạo lần nữa, trong 24 giờ.");
        }
        if (creates || Api.PASSWORD_OPERATIONS.contains(name)) {
            ContractFailures.add(operation, CommonProblem.CONFLICT, CommonProblem.RULE_BROKEN);
        }
        completeGuarded(operation);
    }

    private static void completeReplacement(Operation operation) {
        ContractFailures.add(operation, CommonProblem.RULE_BROKEN);
        if (Api.KEYED_OPERATIONS.contains(operation.getOperationId())) {
            ContractFailures.add(operation, CommonProblem.CONFLICT);
        }
        completeGuarded(operation);
    }

    private static void completeGuarded(Operation operation) {
        if (Api.GUARDED_OPERATIONS.contains(operation.getOperationId())) {
            header(operation, "If-Match", "`ETag` của lần đọc trước, khi sửa cái đã có.")
                    .example("\"0\"");
            ContractFailures.add(
                    operation, CommonProblem.STALE, CommonProblem.PRECONDITION_REQUIRED);
        }
    }

    private static void completePatch(Components components, Operation operation) {
        if (operation.getRequestBody().getContent().getMediaType(MergePatch.MEDIA_TYPE) == null) {
            ContractFailures.add(
                    operation,
                    CommonProblem.STALE,
                    CommonProblem.CONFLICT,
                    CommonProblem.RULE_BROKEN);
            return;
        }
        completeCondition(operation);
        ContractFailures.add(operation, CommonProblem.CONFLICT, CommonProblem.RULE_BROKEN);
        patchSchema(components, operation);
    }

    private static void completeCondition(Operation operation) {
        header(
                        operation,
                        "If-Match",
                        "`ETag` của lần đọc trước, để không ghi đè lên sửa đổi của người khác.")
                .required(true)
                .example("\"0\"");
        ContractFailures.add(operation, CommonProblem.STALE, CommonProblem.PRECONDITION_REQUIRED);
    }

    private static void completeReading(Operation operation) {
        describeSheets(operation);
        if (Api.TAGGED_OPERATIONS.contains(operation.getOperationId())) {
            header(operation, "If-None-Match", "`ETag` đang giữ; trả 304 nếu chưa đổi.");
            ContractFailures.addNotModified(operation);
        }
        if (operation.getResponses().hasAPIResponse("206")) {
            ContractFailures.add(
                    operation, CommonProblem.RANGE_NOT_SATISFIABLE, CommonProblem.STALE);
        }
    }

    /** The framework describes a sheet or a drawing as if it were JSON. */
    private static void describeSheets(Operation operation) {
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        Content answered = answer == null ? null : answer.getContent();
        for (String type : FILES) {
            MediaType sheet = answered == null ? null : answered.getMediaType(type);
            if (sheet != null) {
                sheet.setSchema(
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .format("binary"));
            }
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
        String record = patch.getSchema().getRef().replace(ContractFilter.SCHEMAS, "");
        Map<String, Schema> members =
                new LinkedHashMap<>(components.getSchemas().get(record).getProperties());
        components.addSchema(
                record + ContractFilter.PATCH,
                OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).properties(members));
        patch.setSchema(
                OASFactory.createSchema()
                        .ref(ContractFilter.SCHEMAS + record + ContractFilter.PATCH));
    }
}
