package vn.handbook.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import vn.handbook.testing.Client;
import vn.handbook.testing.Demo;

/** Documents that tests enter, as the province's editor. */
final class Papers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger SERIAL = new AtomicInteger(8000);

    private Papers() {}

    /** The body of a new plan with these members set otherwise. */
    static String body(String changes) {
        try {
            ObjectNode body =
                    (ObjectNode)
                            JSON.readTree(
                                    """
                                    {"organizationId": "%s", "audience": "ALL", "number": "%d-KH/TU", "type": "PLAN",
                                     "issuer": "TU_LAM_GIANG", "term": "XIV", "title": "Kế hoạch thử nghiệm",
                                     "issuedOn": "2026-03-02", "secrecy": "PUBLIC"}
                                    """
                                            .formatted(Demo.PROVINCE, SERIAL.incrementAndGet()));
            body.setAll((ObjectNode) JSON.readTree(changes));
            return body.toString();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Response enter(String changes) {
        return Client.as("editor")
                .contentType(ContentType.JSON)
                .body(body(changes))
                .post("/api/v1/documents");
    }

    /** The address of a new draft. */
    static String draft(String changes) {
        return enter(changes).then().statusCode(201).extract().header("Location");
    }

    /** The address of a new document that has gone through review. */
    static String published(String changes) {
        String paper = draft(changes);
        publish(paper);
        return paper;
    }

    static void publish(String paper) {
        step(paper, "submissions", null).then().statusCode(201);
        step(paper, "publications", null).then().statusCode(201);
    }

    static Response step(String paper, String step, String reason) {
        var request = Client.as("editor").header("If-Match", tag(paper));
        return reason == null
                ? request.post(paper + "/" + step)
                : request.contentType(ContentType.JSON)
                        .body("{\"reason\": \"%s\"}".formatted(reason))
                        .post(paper + "/" + step);
    }

    static Response patch(String paper, String changes) {
        return Client.as("editor")
                .header("If-Match", tag(paper))
                .contentType("application/merge-patch+json")
                .body(changes)
                .patch(paper);
    }

    static Response version(String paper, String kind, String changes) {
        try {
            var present = (ObjectNode) JSON.readTree(Client.as("editor").get(paper).asString());
            for (String derived :
                    new String[] {
                        "id",
                        "serial",
                        "symbol",
                        "typeLabel",
                        "shortCode",
                        "issuerLabel",
                        "endsOn",
                        "partlyOn",
                        "effect",
                        "state",
                        "publishedAt",
                        "withdrawnAt",
                        "relations"
                    }) {
                present.remove(derived);
            }
            present.setAll((ObjectNode) JSON.readTree(changes));
            ObjectNode body = JSON.createObjectNode();
            body.put("kind", kind).put("reason", "Nhập thiếu chữ").set("details", present);
            return Client.as("editor")
                    .header("If-Match", tag(paper))
                    .contentType(ContentType.JSON)
                    .body(body.toString())
                    .post(paper + "/versions");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Response relate(String paper, String relation, String target) {
        return Client.as("editor")
                .contentType(ContentType.JSON)
                .body(
                        "{\"relation\": \"%s\", \"targetId\": \"%s\"}"
                                .formatted(relation, id(target)))
                .post(paper + "/relations");
    }

    static String id(String paper) {
        return paper.substring(paper.lastIndexOf('/') + 1);
    }

    private static String tag(String paper) {
        return Client.as("editor").get(paper).header("ETag");
    }
}
