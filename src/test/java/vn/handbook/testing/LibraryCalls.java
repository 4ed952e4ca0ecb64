package vn.handbook.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** What an editor does with the files of a packaged application, over plain HTTP. */
public final class LibraryCalls {
    /** Of one part; as much as the service takes at once. */
    public static final int PART = 2_000_000;

    private static final int TRIES = 1800;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final PackagedApplication application;
    private final String token;

    public LibraryCalls(PackagedApplication application) throws Exception {
        this.application = application;
        this.token = signIn();
    }

    private String signIn() throws Exception {
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(application.uri("/api/v1/auth/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        BodyPublishers.ofString(
                                                "grant_type=password&username=editor&password="
                                                        + Client.PASSWORD))
                                .build(),
                        BodyHandlers.ofString());
        return json.readTree(answer.body()).get("access_token").asText();
    }

    public HttpRequest.Builder to(String address) {
        URI uri = application.uri(address);
        return HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + token);
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /** The address of a new upload. */
    public String begin(UUID document, long length, String name, String kind) throws Exception {
        HttpResponse<String> answer =
                send(
                        to("/api/v1/documents/" + document + "/uploads")
                                .header("Upload-Length", String.valueOf(length))
                                .header(
                                        "Upload-Metadata",
                                        "filename " + base64(name) + ",kind " + base64(kind))
                                .POST(BodyPublishers.noBody()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    public HttpRequest.Builder part(String upload, long offset, byte[] bytes) {
        return to(upload)
                .header("Upload-Offset", String.valueOf(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(bytes));
    }

    /** Where to go on, as the service says. */
    public long offset(String upload) throws Exception {
        HttpResponse<String> answer = send(to(upload).method("HEAD", BodyPublishers.noBody()));
        assertThat(answer.statusCode()).isEqualTo(200);
        return Long.parseLong(answer.headers().firstValue("Upload-Offset").orElseThrow());
    }

    /** Sends whatever is missing; the last answer. */
    public HttpResponse<String> complete(String upload, byte[] bytes) throws Exception {
        HttpResponse<String> answer = null;
        long offset = offset(upload);
        while (offset < bytes.length) {
            int to = (int) Math.min(bytes.length, offset + PART);
            answer = send(part(upload, offset, Arrays.copyOfRange(bytes, (int) offset, to)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
            offset = to;
        }
        return answer;
    }

    public JsonNode read(String address) throws Exception {
        return json.readTree(send(to(address)).body());
    }

    /** Waits until the upload is in this state. */
    public void await(String upload, String state) throws Exception {
        String found = "";
        for (int i = 0; i < TRIES; i++) {
            found = read(upload).path("state").asText();
            if (found.equals(state)) {
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(found).isEqualTo(state);
    }

    public static String file(String upload) {
        return upload.replace("/uploads/", "/files/");
    }

    public HttpResponse<byte[]> content(String file, String range) throws Exception {
        HttpRequest.Builder request = to(file + "/content");
        if (range != null) {
            request.header("Range", range);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    public HttpResponse<InputStream> stream(String file) throws IOException, InterruptedException {
        return http.send(to(file + "/content").build(), BodyHandlers.ofInputStream());
    }
}
