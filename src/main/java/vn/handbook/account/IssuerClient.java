package vn.handbook.account;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Reads small documents from the issuer: no redirects, no waiting, no more than fits. */
@Singleton
class IssuerClient {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MAX_BYTES = 256 * 1024;

    private final HttpClient http =
            HttpClient.newBuilder()
                    .connectTimeout(PATIENCE)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();

    /**
     * @throws IOException when there is no answer in time, or not a good one
     */
    String read(URI address) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .timeout(PATIENCE)
                        .header("Accept", "application/json")
                        .build();
        try {
            HttpResponse<InputStream> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] content = body.readNBytes(MAX_BYTES + 1);
                if (answer.statusCode() != 200 || content.length > MAX_BYTES) {
                    throw new IOException("Answered " + answer.statusCode());
                }
                return new String(content, StandardCharsets.UTF_8);
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted");
        }
    }
}
