package vn.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.util.KeyUtils;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.handbook.testing.Client;
import vn.handbook.testing.PackagedApplication;

/** A report of progress that was answered is on the disk, whatever is killed afterwards. */
class DurabilityIT {
    private static final int ENOUGH = 1_000;
    private static final int WRITERS = 4;
    private static final int MEMBERS = 800;

    /** All report with the tokens of one account. */
    private static final Map<String, String> DEMO =
            Map.of(
                    "HANDBOOK_DEMO", "true",
                    "HANDBOOK_LIMIT_READS", "1000000",
                    "HANDBOOK_LIMIT_WRITES", "1000000");

    private static final String SIGN_IN =
            "grant_type=password&username=member&password=" + Client.PASSWORD;
    private static final String ASSIGNMENT =
            "/api/v1/me/assignments/01978400-0000-7007-8000-000000000003";
    private static final List<String> SECTIONS =
            List.of(
                    "01978400-0000-7006-8000-000000000301",
                    "01978400-0000-7006-8000-000000000302",
                    "01978400-0000-7006-8000-000000000303",
                    "01978400-0000-7006-8000-000000000304");

    /** Which member has read which section. */
    private record Reading(int member, String section) {}

    /** How far, as the service answered. */
    private record Progress(double furthestFraction, int resumePosition) {}

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void thousandAcknowledgedReportsOutliveApplicationAndDatabase() throws Exception {
        var acknowledged = new ConcurrentHashMap<Reading, Progress>();
        var refusals = new ConcurrentLinkedQueue<String>();
        try (var application = PackagedApplication.start(folder, DEMO).ready()) {
            ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
            var next = new AtomicInteger();
            var tokens = new Tokens(application);
            for (int i = 0; i < WRITERS; i++) {
                writers.execute(
                        () -> reportUntilKilled(application, tokens, next, acknowledged, refusals));
            }
            writers.shutdown();
            while (acknowledged.size() < ENOUGH && !writers.isTerminated()) {
                TimeUnit.MILLISECONDS.sleep(5);
            }
            application.killWithChildren();
            assertThat(writers.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        }

        assertThat(acknowledged)
                .as(() -> "refused: " + refusals)
                .hasSizeGreaterThanOrEqualTo(ENOUGH);
        try (var application = PackagedApplication.start(folder, DEMO).ready()) {
            assertThat(Files.readString(folder.resolve(".handbook/postgres.log")))
                    .contains("was not properly shut down");
            assertThat(read(application, members(acknowledged.keySet())))
                    .containsAllEntriesOf(acknowledged);
        }
    }

    /** Each reading is reported once, so that nothing later could stand in for what was lost. */
    private void reportUntilKilled(
            PackagedApplication application,
            Tokens tokens,
            AtomicInteger next,
            ConcurrentMap<Reading, Progress> acknowledged,
            Queue<String> refusals) {
        try {
            for (int n; (n = next.getAndIncrement()) < MEMBERS * SECTIONS.size(); ) {
                var reading =
                        new Reading(1 + n / SECTIONS.size(), SECTIONS.get(n % SECTIONS.size()));
                HttpResponse<String> answer = report(application, tokens, reading, n);
                if (answer.statusCode() == 200) {
                    acknowledged.put(reading, progress(json.readTree(answer.body())));
                } else if (answer.statusCode() != 404) {
                    // Half killed; 404 only says that the exempt study nothing
                    refusals.add(answer.statusCode() + " " + answer.body());
                    return;
                }
            }
        } catch (IOException killed) {
            // Not acknowledged, so nothing is promised.
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<String> report(
            PackagedApplication application, Tokens tokens, Reading reading, int n)
            throws IOException, InterruptedException {
        String path = ASSIGNMENT + "/sections/" + reading.section() + "/progress";
        String body =
                """
                {"furthestFraction": 0.%04d, "resumePosition": %d, "clientTime": "%s"}"""
                        .formatted(n, n, Instant.now());
        return http.send(
                HttpRequest.newBuilder(application.uri(path))
                        .header("Authorization", "Bearer " + tokens.of(reading.member()))
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private Map<Reading, Progress> read(PackagedApplication application, Set<Integer> members)
            throws Exception {
        var tokens = new Tokens(application);
        var readings = new ConcurrentHashMap<Reading, Progress>();
        for (int member : members) {
            HttpResponse<String> answer =
                    http.send(
                            HttpRequest.newBuilder(application.uri(ASSIGNMENT))
                                    .header("Authorization", "Bearer " + tokens.of(member))
                                    .build(),
                            BodyHandlers.ofString());
            for (JsonNode section : json.readTree(answer.body()).get("sections")) {
                readings.put(new Reading(member, section.get("id").asText()), progress(section));
            }
        }
        return readings;
    }

    private static Set<Integer> members(Set<Reading> readings) {
        return readings.stream().map(Reading::member).collect(Collectors.toSet());
    }

    private static Progress progress(JsonNode state) {
        return new Progress(
                state.get("furthestFraction").asDouble(), state.get("resumePosition").asInt());
    }

    /**
     * Only one member of the demonstration has a password; the application's key makes the same
     * token for any other.
     */
    private final class Tokens {
        private final Map<String, Object> claims;
        private final PrivateKey key;

        Tokens(PackagedApplication application) throws Exception {
            HttpResponse<String> answer =
                    http.send(
                            HttpRequest.newBuilder(application.uri("/api/v1/auth/token"))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString(SIGN_IN))
                                    .build(),
                            BodyHandlers.ofString());
            String token = json.readTree(answer.body()).get("access_token").asText();
            byte[] payload = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
            claims = json.readValue(payload, new TypeReference<>() {});
            key =
                    KeyUtils.decodePrivateKey(
                            Files.readString(folder.resolve(".handbook/signing-key.pem")));
        }

        String of(int member) {
            return Jwt.claims(claims)
                    .claim("member", "01978400-0000-7002-8000-%012d".formatted(member))
                    .jws()
                    .header("typ", "at+jwt")
                    .sign(key);
        }
    }
}
