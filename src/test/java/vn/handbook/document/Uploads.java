package vn.handbook.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;

/** Files sent as a phone would send them, in parts. */
final class Uploads {
    static final UUID DRAFT = Demo.document(901);
    private static final int PART = 1 << 20;

    private Uploads() {}

    static String metadata(String name, String kind) {
        return "filename " + base64(name) + ",kind " + base64(kind);
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    static Response begin(UUID document, long length, String metadata) {
        return Client.as("editor")
                .header("Upload-Length", length)
                .header("Upload-Metadata", metadata)
                .post("/api/v1/documents/{id}/uploads", document);
    }

    /** The address of a new upload. */
    static String begun(UUID document, long length, String name, String kind) {
        return begin(document, length, metadata(name, kind))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    static Response part(String address, long offset, byte[] bytes) {
        return patch(Client.as("editor"), address, offset, bytes);
    }

    static Response patch(RequestSpecification request, String address, long offset, byte[] bytes) {
        return request.header("Upload-Offset", offset)
                .header("Tus-Resumable", "1.0.0")
                .contentType("application/offset+octet-stream")
                .body(bytes)
                .patch(address);
    }

    /** The last part's answer. */
    static Response send(String address, byte[] bytes) {
        Response answer = null;
        for (int at = 0; at < bytes.length; at += PART) {
            answer =
                    part(
                            address,
                            at,
                            Arrays.copyOfRange(bytes, at, Math.min(at + PART, bytes.length)));
        }
        return answer;
    }

    static Response send(byte[] bytes, String name, String kind) {
        return send(begun(DRAFT, bytes.length, name, kind), bytes);
    }

    /** The address of the file that was attached. */
    static String attached(UUID document, byte[] bytes, String name, String kind) {
        String upload = begun(document, bytes.length, name, kind);
        send(upload, bytes).then().statusCode(204);
        return upload.replace("/uploads/", "/files/");
    }

    /** How many rows there are of everything that a file consists of. */
    static List<Object> rows() {
        return Database.rows(
                        """
                        select (select count(*) from file_content where doomed_at is null),
                            (select count(*) from file_chunk),
                            (select count(*) from file_reference),
                            (select count(*) from document_upload where state <> 'ATTACHED'),
                            (select count(*) from document_file),
                            (select count(*) from document_file_text)
                        """)
                .get(0);
    }

    /** Contents that nobody has, and files whose content is not all there. */
    static long strays() {
        return (Long)
                Database.rows(
                                """
                                select (select count(*) from file_content c where doomed_at is null
                                    and not exists (select from file_reference r where r.content_id = c.id)
                                    and not exists (select from document_upload u where u.content_id = c.id))
                                  + (select count(*) from document_file f
                                    join file_content c on c.id = f.content_id
                                    where c.storage = 'DATABASE' and f.size <> (
                                    select coalesce(sum(octet_length(bytes)), 0) from file_chunk k
                                    where k.content_id = f.content_id))
                                """)
                        .get(0)
                        .get(0);
    }
}
