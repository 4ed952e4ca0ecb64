package vn.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.HttpTest;

/**
 * What Swagger UI sends when somebody presses <i>Try it out</i> and changes nothing works on the
 * demonstration.
 */
@HttpTest
class ExamplesTest {
    private static final List<String> ACCOUNTS = List.of("member", "officer", "editor", "auditor");
    private static final Set<Integer> NOT_FOR_THIS_ACCOUNT = Set.of(403, 404);

    @Inject ObjectMapper json;

    private JsonNode contract;

    @TestFactory
    Stream<DynamicTest> everyOperationWorksWithItsExamples() throws IOException {
        contract = json.readTree(Client.nobody().get("/q/openapi?format=json").asInputStream());
        return contract.get("paths").properties().stream()
                .flatMap(
                        path ->
                                path.getValue().properties().stream()
                                        .map(operation -> test(path.getKey(), operation)));
    }

    private DynamicTest test(String path, Map.Entry<String, JsonNode> entry) {
        JsonNode operation = entry.getValue();
        return DynamicTest.dynamicTest(
                operation.get("operationId").textValue(),
                () -> {
                    assertThat(operation.path("summary").asText()).isNotBlank();
                    assertThat(operation.path("description").asText()).isNotBlank();
                    assertThat(operation.path("tags")).hasSize(1);
                    // Some operations end sessions
                    Client.forgetTokens();
                    List<List<Object>> passwords =
                            Database.rows("select password_hash, long_password, id from account");
                    try {
                        Response answer = tried(path, entry.getKey(), operation);
                        assertThat(answer.statusCode()).as(answer.asString()).isBetween(200, 299);
                    } finally {
                        passwords.forEach(ExamplesTest::restore);
                    }
                });
    }

    /** Some operations change the password of the account that tries them. */
    private static void restore(List<Object> password) {
        Database.rows(
                "update account set password_hash = ?, long_password = ? where id = ?",
                password.toArray());
    }

    private Response tried(String path, String method, JsonNode operation) {
        Response answer = null;
        for (String account : ACCOUNTS) {
            answer = filledIn(Client.as(account), operation).request(method, path);
            if (!NOT_FOR_THIS_ACCOUNT.contains(answer.statusCode())) {
                break;
            }
        }
        return answer;
    }

    private RequestSpecification filledIn(RequestSpecification request, JsonNode operation) {
        operation.path("parameters").forEach(parameter -> fillIn(request, parameter));
        operation
                .path("requestBody")
                .path("content")
                .properties()
                .forEach(
                        content ->
                                fillIn(
                                        request,
                                        content.getKey(),
                                        resolved(content.getValue().get("schema"))));
        return request;
    }

    private static void fillIn(RequestSpecification request, JsonNode parameter) {
        String name = parameter.get("name").textValue();
        if (name.equals("sessionId")) {
            // Comes and goes with signing in: no example could name one
            request.pathParam(
                    name,
                    Client.as("member").get("/api/v1/me/sessions").path("items[0].id").toString());
            return;
        }
        if (!parameter.has("example")) {
            assertThat(parameter.path("required").asBoolean())
                    .as("%s is required and has no example", name)
                    .isFalse();
            return;
        }
        String example = parameter.get("example").asText();
        switch (parameter.get("in").textValue()) {
            case "path" -> request.pathParam(name, example);
            case "query" -> request.queryParam(name, example);
            default -> request.header(name, example);
        }
    }

    private void fillIn(RequestSpecification request, String type, JsonNode schema) {
        JsonNode example = example(schema);
        if (type.equals("application/x-www-form-urlencoded")) {
            example.properties()
                    .forEach(field -> request.formParam(field.getKey(), field.getValue().asText()));
        } else {
            request.contentType(type).body(example.toString());
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
            return json.createArrayNode().add(example(resolved(schema.get("items"))));
        }
        ObjectNode example = json.createObjectNode();
        schema.path("properties")
                .properties()
                .forEach(
                        property -> {
                            JsonNode value = example(resolved(property.getValue()));
                            if (!value.isEmpty() || value.isValueNode()) {
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
