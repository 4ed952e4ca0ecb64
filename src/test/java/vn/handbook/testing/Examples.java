package vn.handbook.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** The operations of the contract, and requests made of their examples. */
public final class Examples {
    private static final String LIST =
            """
            Họ và tên,Ngày sinh,Giới tính,Ngày vào Đảng,Ngày chính thức,Mã chi bộ
            Nguyễn Thị Hoà,19/5/1968,Nữ,3/2/1995,3/2/1996,không có
            """;

    private final ObjectMapper json = new ObjectMapper();
    private final JsonNode contract;

    private Examples(JsonNode contract) {
        this.contract = contract;
    }

    /** As the running service describes itself. */
    public static Examples ofTheService() {
        try {
            return new Examples(
                    new ObjectMapper()
                            .readTree(
                                    Client.nobody().get("/q/openapi?format=json").asInputStream()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** An operation of the contract. */
    public record Operation(String path, String method, JsonNode description) {
        public String id() {
            return description.get("operationId").textValue();
        }

        public boolean reads() {
            return method.equals("get");
        }

        /** Whether it answers nothing without some parameter besides those of its path. */
        public boolean asksFor() {
            return StreamSupport.stream(description.path("parameters").spliterator(), false)
                    .anyMatch(
                            parameter ->
                                    !parameter.get("in").textValue().equals("path")
                                            && parameter.path("required").asBoolean());
        }

        public boolean hasParameter(String name) {
            return StreamSupport.stream(description.path("parameters").spliterator(), false)
                    .anyMatch(parameter -> parameter.get("name").textValue().equals(name));
        }
    }

    /**
     * What a request is made of.
     *
     * @param session for the parameter {@code sessionId}, which comes and goes with signing in: no
     *     example could name one
     * @param change what is sent instead of an example's text
     */
    public record Filling(String session, UnaryOperator<String> change) {
        public static Filling with(String session) {
            return new Filling(session, UnaryOperator.identity());
        }
    }

    public List<Operation> operations() {
        return contract.get("paths").properties().stream()
                .flatMap(
                        path ->
                                path.getValue().properties().stream()
                                        .map(
                                                operation ->
                                                        new Operation(
                                                                path.getKey(),
                                                                operation.getKey(),
                                                                operation.getValue())))
                .toList();
    }

    /** The reading operation of what lies at a path, or of what it belongs to. */
    public Optional<Operation> readingOf(String path) {
        for (String at = path; at.contains("{"); at = at.substring(0, at.lastIndexOf('/'))) {
            JsonNode reading = contract.get("paths").path(at).path("get");
            if (!reading.isMissingNode()) {
                return Optional.of(new Operation(at, "get", reading));
            }
        }
        return Optional.empty();
    }

    /** Whether a request names anything that fits the pattern. */
    public boolean name(Operation operation, Pattern pattern) {
        return pattern.matcher(operation.description().path("parameters").toString()).find()
                || operation
                        .description()
                        .path("requestBody")
                        .path("content")
                        .valueStream()
                        .map(content -> example(resolved(content.get("schema"))).toString())
                        .anyMatch(text -> pattern.matcher(text).find());
    }

    public Response send(RequestSpecification request, Operation operation, Filling filling) {
        operation
                .description()
                .path("parameters")
                .forEach(parameter -> fillIn(request, parameter, filling));
        operation
                .description()
                .path("requestBody")
                .path("content")
                .properties()
                .forEach(
                        content ->
                                fillIn(
                                        request,
                                        content.getKey(),
                                        resolved(content.getValue().get("schema")),
                                        filling));
        return request.request(operation.method(), operation.path());
    }

    private static void fillIn(RequestSpecification request, JsonNode parameter, Filling filling) {
        String name = parameter.get("name").textValue();
        if (name.equals("uploadId")) {
            request.pathParam(name, newUpload());
            return;
        }
        if (name.equals("importId")) {
            request.pathParam(name, newImport());
            return;
        }
        boolean isSession = name.equals("sessionId");
        if (!isSession && !parameter.has("example")) {
            assertThat(parameter.path("required").asBoolean())
                    .as("%s is required and has no example", name)
                    .isFalse();
            return;
        }
        String value =
                filling.change()
                        .apply(isSession ? filling.session() : parameter.get("example").asText());
        switch (parameter.get("in").textValue()) {
            case "path" -> request.pathParam(name, value);
            case "query" -> request.queryParam(name, value);
            default -> request.header(name, value);
        }
    }

    /** An upload comes and goes like a session. */
    private static String newUpload() {
        return Client.as("editor")
                .header("Upload-Length", 18)
                .header("Upload-Metadata", "filename dmFuLWJhbi50eHQ=,kind VEVYVA==")
                .post("/api/v1/documents/01978400-0000-7004-8000-000000000901/uploads")
                .path("id");
    }

    /** So does an import, which is its sender's alone. */
    private static String newImport() {
        String id =
                Client.as("officer")
                        .contentType("text/csv")
                        .queryParam("kind", "MEMBERS")
                        .body(LIST.getBytes(StandardCharsets.UTF_8))
                        .post("/api/v1/imports")
                        .path("id");
        // Until its end
        Client.as("officer").get("/api/v1/imports/{id}/events", id).then().statusCode(200);
        return id;
    }

    private void fillIn(
            RequestSpecification request, String type, JsonNode schema, Filling filling) {
        if (schema.path("format").asText().equals("binary")) {
            request.contentType(type).body("Some part.".getBytes(StandardCharsets.UTF_8));
            return;
        }
        JsonNode example = example(schema);
        if (type.equals("application/x-www-form-urlencoded")) {
            example.properties()
                    .forEach(field -> request.formParam(field.getKey(), field.getValue().asText()));
        } else {
            request.contentType(type).body(filling.change().apply(example.toString()));
        }
    }

    private JsonNode example(JsonNode schema) {
        if (schema.has("example")) {
            return schema.get("example");
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        if (schema.has("items")) {
            JsonNode item = example(resolved(schema.get("items")));
            // Without an example of its items a list can only be sent empty
            return item.isObject() && item.isEmpty()
                    ? json.createArrayNode()
                    : json.createArrayNode().add(item);
        }
        ObjectNode example = json.createObjectNode();
        schema.path("properties")
                .properties()
                .forEach(
                        property -> {
                            JsonNode value = example(resolved(property.getValue()));
                            if (!value.isEmpty()
                                    || value.isValueNode()
                                    || value.isArray() && property.getValue().has("example")) {
                                example.set(property.getKey(), value);
                            }
                        });
        return example;
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? contract.at(schema.get("$ref").textValue().substring(1))
                : schema;
    }
}
