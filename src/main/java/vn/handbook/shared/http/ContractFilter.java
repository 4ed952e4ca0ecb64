package vn.handbook.shared.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
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
    private static final String PATCH = "Patch";

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
        ContractFailures.describe(components);
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
        List.copyOf(components.getSchemas().keySet()).stream()
                .filter(name -> components.getSchemas().containsKey(name + PATCH))
                .filter(name -> !isUsed(contract, SCHEMAS + name))
                .forEach(components::removeSchema);
        Api.EXAMPLES.forEach(
                (name, example) -> components.getSchemas().get(name).setExample(inOrder(example)));
    }

    /** Sets and maps come in another order on each start, and the contract is compared as text. */
    private static Object inOrder(Object value) {
        var ordered = new TreeMap<String, Object>();
        if (!(value instanceof Map<?, ?> members)) {
            return value;
        }
        members.forEach((name, member) -> ordered.put((String) name, inOrder(member)));
        return ordered;
    }

    /** Whether a body or another schema refers to this one. */
    private static boolean isUsed(OpenAPI contract, String reference) {
        boolean inBodies =
                contract.getPaths().getPathItems().values().stream()
                        .flatMap(item -> item.getOperations().values().stream())
                        .filter(operation -> operation.getRequestBody() != null)
                        .flatMap(
                                operation ->
                                        operation
                                                .getRequestBody()
                                                .getContent()
                                                .getMediaTypes()
                                                .values()
                                                .stream())
                        .anyMatch(type -> reference.equals(type.getSchema().getRef()));
        return inBodies
                || contract.getComponents().getSchemas().values().stream()
                        .filter(schema -> schema.getProperties() != null)
                        .flatMap(schema -> schema.getProperties().values().stream())
                        .anyMatch(
                                member ->
                                        reference.equals(member.getRef())
                                                || member.getAllOf() != null
                                                        && member.getAllOf().stream()
                                                                .anyMatch(
                                                                        part ->
                                                                                reference.equals(
                                                                                        part
                                                                                                .getRef())));
    }

    private static void complete(
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
        if (Api.TAGGED_OPERATIONS.contains(operation.getOperationId())) {
            header(operation, "If-None-Match", "`ETag` đang giữ; trả 304 nếu chưa đổi.");
            ContractFailures.addNotModified(operation);
        }
        if (operation.getResponses().hasAPIResponse("206")) {
            ContractFailures.add(
                    operation, CommonProblem.RANGE_NOT_SATISFIABLE, CommonProblem.STALE);
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
        patch.setSchema(OASFactory.createSchema().ref(SCHEMAS + record + PATCH));
    }
}
