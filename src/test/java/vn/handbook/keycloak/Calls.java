package vn.handbook.keycloak;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import vn.handbook.testing.Client;
import vn.handbook.testing.PackagedApplication;

/** Calls to the packaged application, kept short so that their time is the service's. */
final class Calls {
    private final HttpClient http = HttpClient.newHttpClient();
    private final PackagedApplication handbook;

    Calls(PackagedApplication handbook) {
        this.handbook = handbook;
    }

    HttpResponse<String> get(String path, String token) {
        try {
            return http.send(
                    HttpRequest.newBuilder(handbook.uri(path))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** An access token of the service's own. */
    String signIn(String username) {
        return given().formParam("grant_type", "password")
                .formParam("username", username)
                .formParam("password", Client.PASSWORD)
                .post(handbook.uri("/api/v1/auth/token"))
                .path("access_token");
    }

    /** Nanoseconds of so many calls, one after another. */
    long[] latencies(String path, String token, int calls) {
        var nanos = new long[calls];
        for (int i = 0; i < calls; i++) {
            long began = System.nanoTime();
            get(path, token);
            nanos[i] = System.nanoTime() - began;
        }
        return nanos;
    }
}
