package vn.handbook.keycloak;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Keycloak in a process of its own, with a realm of the handbook's. */
final class Keycloak implements AutoCloseable {
    private static final Path HOME =
            Path.of(System.getProperty("keycloak.home", "target/keycloak")).toAbsolutePath();
    private static final String JAVA_HOME = System.getProperty("keycloak.java.home");
    private static final Duration BOUND = Duration.ofMinutes(10);
    private static final String ADMIN = "admin";
    private static final String PASSWORD = "Handbook-2026";
    private static final String REDIRECT = "http://localhost/q/swagger-ui/oauth2-redirect.html";
    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final Process process;
    private final String base;

    private Keycloak(Process process, String base) {
        this.process = process;
        this.base = base;
    }

    static Keycloak start(Path folder) {
        try {
            Path realms = Files.createDirectories(HOME.resolve("data/import"));
            Files.copy(
                    Path.of("src/test/resources/keycloak-realm.json"),
                    realms.resolve("handbook.json"),
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            int port = freePort();
            var builder =
                    new ProcessBuilder(
                            "bash",
                            HOME.resolve("bin/kc.sh").toString(),
                            "start-dev",
                            "--import-realm",
                            "--http-host=127.0.0.1",
                            "--http-port=" + port,
                            "--http-management-port=" + freePort(),
                            "--db=dev-mem");
            builder.environment().put("JAVA_HOME", JAVA_HOME);
            builder.environment().put("JAVA_OPTS_KC_HEAP", "-Xmx600m");
            builder.environment().put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
            builder.environment().put("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
            // kc.sh puts its JVM in its own place where it can, and its log with ours where it
            // stays
            builder.redirectErrorStream(true)
                    .redirectOutput(folder.resolve("keycloak.log").toFile());
            var keycloak = new Keycloak(builder.start(), "http://localhost:" + port);
            keycloak.await();
            return keycloak;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void await() {
        long end = System.nanoTime() + BOUND.toNanos();
        while (process.isAlive() && System.nanoTime() < end) {
            try {
                if (given().get(issuer() + "/.well-known/openid-configuration").statusCode()
                        == 200) {
                    return;
                }
            } catch (Exception notYet) {
                // Nobody listens so far
            }
            pause();
        }
        close();
        throw new AssertionError("Keycloak did not start");
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(300);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String issuer() {
        return base + "/realms/handbook";
    }

    JsonPath byPassword(String client, String username) {
        return given().formParam("grant_type", "password")
                .formParam("client_id", client)
                .formParam("username", username)
                .formParam("password", PASSWORD)
                .post(issuer() + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** As a browser does it, with PKCE (RFC 7636). */
    JsonPath byCode(String client, String username) {
        String verifier = UUID.randomUUID() + "-" + UUID.randomUUID();
        Response page =
                given().queryParam("response_type", "code")
                        .queryParam("client_id", client)
                        .queryParam("redirect_uri", REDIRECT)
                        .queryParam("scope", "openid")
                        .queryParam("code_challenge_method", "S256")
                        .queryParam("code_challenge", challenge(verifier))
                        .get(issuer() + "/protocol/openid-connect/auth");
        Response signedIn =
                given().redirects()
                        .follow(false)
                        .cookies(page.detailedCookies())
                        .formParam("username", username)
                        .formParam("password", PASSWORD)
                        .post(URI.create(first(FORM, page.asString()).replace("&amp;", "&")));
        String code = first(CODE, signedIn.header("Location"));
        return given().formParam("grant_type", "authorization_code")
                .formParam("client_id", client)
                .formParam("redirect_uri", REDIRECT)
                .formParam("code", code)
                .formParam("code_verifier", verifier)
                .post(issuer() + "/protocol/openid-connect/token")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(verifier.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A token of its own realm of administrators. */
    String administrator() {
        return given().formParam("grant_type", "password")
                .formParam("client_id", "admin-cli")
                .formParam("username", ADMIN)
                .formParam("password", PASSWORD)
                .post(base + "/realms/master/protocol/openid-connect/token")
                .path("access_token");
    }

    /** A key that stands above the others and signs from now on. */
    void rotate() {
        String realm = admin().get(base + "/admin/realms/handbook").path("id");
        admin().contentType("application/json")
                .body(
                        Map.of(
                                "name",
                                "next",
                                "providerId",
                                "rsa-generated",
                                "providerType",
                                "org.keycloak.keys.KeyProvider",
                                "parentId",
                                realm,
                                "config",
                                Map.of(
                                        "priority",
                                        List.of("1000"),
                                        "algorithm",
                                        List.of("RS256"),
                                        "keySize",
                                        List.of("2048"))))
                .post(base + "/admin/realms/handbook/components")
                .then()
                .statusCode(201);
    }

    private RequestSpecification admin() {
        return given().header("Authorization", "Bearer " + administrator());
    }

    static String keyId(String token) {
        return JsonPath.from(
                        new String(
                                Base64.getUrlDecoder().decode(token.split("\\.")[0]),
                                StandardCharsets.UTF_8))
                .getString("kid");
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
