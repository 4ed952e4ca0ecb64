package vn.handbook.shared.http;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Writes into the contract what no endpoint is to repeat or to forget: how values are written, and
 * of every operation what follows from its shape.
 */
public class ContractFilter implements OASFilter {
    static final String SCHEMAS = "#/components/schemas/";

    /** What follows the name of a record in the name of its merge patch. */
    static final String PATCH = "Patch";

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
                                                        ContractOperations.complete(
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
}
