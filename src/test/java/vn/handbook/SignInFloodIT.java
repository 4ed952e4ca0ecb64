package vn.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.handbook.database.EmbeddedPostgres;
import vn.handbook.testing.GivenDatabase;
import vn.handbook.testing.PackagedApplication;

/**
 * Ten thousand wrong passwords for one account, and one each for ten thousand, from as many
 * addresses: what watches over the service and those who use it notice nothing. Asked for with
 * {@code -Dlarge=true}, as it takes its time.
 */
@EnabledIfSystemProperty(named = "large", matches = "true")
class SignInFloodIT {
    private static final int MANY = 10_000;
    private static final int AT_ONCE = 100;
    private static final Duration OFTEN = Duration.ofMillis(100);
    private static final String PASSWORD = "Handbook-2026";
    private static final String OWNERS_PLACE = "192.0.2.1";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void S_012_aFloodOfWrongPasswordsIsNoticedByNobody() throws Exception {
        try (EmbeddedPostgres given = EmbeddedPostgres.throwAway()) {
            var environment = new HashMap<>(GivenDatabase.environment(given, folder));
            environment.put("HANDBOOK_DEMO", "true");
            environment.put("HANDBOOK_PROXY_TRUSTED", "127.0.0.1,::1");
            try (var application = PackagedApplication.start(folder, environment).ready()) {
                enterAccounts(given);
                String token = signIn(application, "secretary", PASSWORD);
                signIn(application, "member", PASSWORD);
                warm(application, token);
                flood(application, token, "one account", i -> "member");
                // The owner, where they have signed in before
                signIn(application, "member", PASSWORD);
                flood(application, token, "10,000 accounts", i -> "flood-" + i);
                signIn(application, "flood-17", PASSWORD);
            }
        }
    }

    private static void warm(PackagedApplication application, String token) throws Exception {
        for (int i = 0; i < 200; i++) {
            send(health(application));
            send(read(application, token));
            send(wrong(application, "warm-" + i, i));
        }
    }

    private static void flood(
            PackagedApplication application, String token, String name, IntFunction<String> whom)
            throws Exception {
        var over = new AtomicBoolean();
        var health = new Watch(over, health(application));
        var reads = new Watch(over, read(application, token));
        var answers = new ConcurrentHashMap<Integer, Integer>();
        var places = new Semaphore(AT_ONCE);
        long begun = System.nanoTime();
        for (int i = 0; i < MANY; i++) {
            places.acquire();
            CLIENT.sendAsync(
                            wrong(application, whom.apply(i), i),
                            HttpResponse.BodyHandlers.discarding())
                    .whenComplete(
                            (answer, failure) -> {
                                answers.merge(
                                        failure == null ? answer.statusCode() : -1,
                                        1,
                                        Integer::sum);
                                places.release();
                            });
        }
        places.acquire(AT_ONCE);
        long seconds = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        over.set(true);
        System.out.printf(
                "Flood of %s: %d s, answers %s; health %s; another's reads %s%n",
                name, seconds, new TreeMap<>(answers), health.told(), reads.told());
        assertThat(answers.keySet()).isSubsetOf(400, 429, 503);
        health.assertBelow(Duration.ofSeconds(1));
        reads.assertBelow(Duration.ofSeconds(5));
    }

    /** Asks the same again and again until it is over. */
    private static final class Watch {
        private final List<Long> times = new CopyOnWriteArrayList<>();
        private final List<Integer> failed = new CopyOnWriteArrayList<>();
        private final Thread thread;

        private Watch(AtomicBoolean over, HttpRequest request) {
            thread =
                    new Thread(
                            () -> {
                                while (!over.get()) {
                                    long begun = System.nanoTime();
                                    int status = statusOf(request);
                                    times.add(
                                            TimeUnit.NANOSECONDS.toMillis(
                                                    System.nanoTime() - begun));
                                    if (status != 200) {
                                        failed.add(status);
                                    }
                                    pause();
                                }
                            });
            thread.start();
        }

        private static int statusOf(HttpRequest request) {
            try {
                return send(request).statusCode();
            } catch (Exception failure) {
                return -1;
            }
        }

        private static void pause() {
            try {
                TimeUnit.MILLISECONDS.sleep(OFTEN.toMillis());
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
        }

        private String told() throws InterruptedException {
            thread.join();
            List<Long> sorted = times.stream().sorted().toList();
            return "%d times, p50 %d ms, p99 %d ms, max %d ms, failed %s"
                    .formatted(
                            sorted.size(),
                            sorted.get(sorted.size() / 2),
                            sorted.get(sorted.size() * 99 / 100),
                            sorted.get(sorted.size() - 1),
                            failed);
        }

        private void assertBelow(Duration bound) {
            assertThat(failed).isEmpty();
            assertThat(times).isNotEmpty().allMatch(time -> time < bound.toMillis());
        }
    }

    private static HttpRequest health(PackagedApplication application) {
        return HttpRequest.newBuilder(application.management("/q/health/ready"))
                .timeout(Duration.ofSeconds(20))
                .build();
    }

    private static HttpRequest read(PackagedApplication application, String token) {
        return HttpRequest.newBuilder(application.uri("/api/v1/me/assignments"))
                .header("Authorization", "Bearer " + token)
                .header("X-Forwarded-For", OWNERS_PLACE)
                .timeout(Duration.ofSeconds(20))
                .build();
    }

    /** From an address of its own. */
    private static HttpRequest wrong(PackagedApplication application, String whom, int number) {
        return password(
                application,
                whom,
                "wrong " + number,
                "10.%d.%d.%d".formatted(number >> 16, number >> 8 & 255, number & 255));
    }

    private static String signIn(PackagedApplication application, String whom, String password)
            throws Exception {
        HttpResponse<String> answer = send(password(application, whom, password, OWNERS_PLACE));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceAll("(?s).*\"access_token\":\"([^\"]+)\".*", "$1");
    }

    private static HttpRequest password(
            PackagedApplication application, String whom, String password, String address) {
        URI token = application.uri("/api/v1/auth/token");
        return HttpRequest.newBuilder(token)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Forwarded-For", address)
                .timeout(Duration.ofSeconds(60))
                .POST(
                        HttpRequest.BodyPublishers.ofString(
                                form(
                                        Map.of(
                                                "grant_type", "password",
                                                "username", whom,
                                                "password", password))))
                .build();
    }

    private static String form(Map<String, String> fields) {
        var text = new StringBuilder();
        fields.forEach(
                (name, value) ->
                        text.append(name)
                                .append('=')
                                .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
                                .append('&'));
        return text.substring(0, text.length() - 1);
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** With the demonstration's password, as ten thousand hashes would take minutes. */
    private static void enterAccounts(EmbeddedPostgres given) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(
                                given.jdbcUrl(), given.username(), given.password());
                var insert = connection.createStatement()) {
            insert.execute(
                    """
                    insert into account (id, username, password_hash, version, created_at)
                    select gen_random_uuid(), 'flood-' || n, a.password_hash, 0, now()
                    from account a, generate_series(0, %d) n where a.username = 'member'
                    """
                            .formatted(MANY - 1));
        }
    }
}
