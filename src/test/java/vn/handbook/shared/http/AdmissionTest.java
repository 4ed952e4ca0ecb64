package vn.handbook.shared.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.HttpTest;

/** Over a server of its own, whose answers begin and end when the test says so. */
@HttpTest
class AdmissionTest {
    private static final int MOST = 3;

    @Inject Vertx vertx;
    @Inject ProblemAnswer answer;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Queue<RoutingContext> asked = new ConcurrentLinkedQueue<>();
    private HttpServer server;

    @BeforeEach
    void serve() throws Exception {
        var admission = new Admission(answer, limits());
        Router router = Router.router(vertx);
        router.route().handler(admission::admit);
        router.route().handler(asked::add);
        server = vertx.createHttpServer().requestHandler(router);
        server.listen(0).toCompletionStage().toCompletableFuture().get(5, TimeUnit.SECONDS);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whoeverIsOneTooManyIsToldAtOnceAndTheOthersAreServed() throws Exception {
        List<CompletableFuture<HttpResponse<String>>> waiting = fill();
        HttpResponse<String> refused = send().get(5, TimeUnit.SECONDS);
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).contains("2");
        assertThat(refused.body()).contains("\"UNAVAILABLE\"");
        asked.forEach(routing -> routing.response().end("done"));
        for (var one : waiting) {
            assertThat(one.get(5, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        }
        asked.clear();
        fill();
    }

    @Test
    void whoeverReadsSlowlyIsInNobodysWay() throws Exception {
        fill();
        asked.forEach(routing -> routing.response().setChunked(true).write("begun"));
        asked.clear();
        fill();
    }

    @Test
    void whoeverGoesAwayMakesRoom() throws Exception {
        fill().forEach(request -> request.cancel(true));
        asked.clear();
        awaitTrue(
                () -> {
                    send();
                    pause();
                    return asked.size();
                });
    }

    /** Sends as many as may wait, and waits until they do. */
    private List<CompletableFuture<HttpResponse<String>>> fill() throws Exception {
        var sent = Stream.generate(this::send).limit(MOST).toList();
        awaitTrue(() -> asked.size() == MOST ? 1 : 0);
        return sent;
    }

    private CompletableFuture<HttpResponse<String>> send() {
        var address = URI.create("http://localhost:" + server.actualPort() + "/");
        return client.sendAsync(
                HttpRequest.newBuilder(address).version(HttpClient.Version.HTTP_1_1).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static void awaitTrue(IntSupplier positive) throws Exception {
        for (int attempt = 0; attempt < 500; attempt++) {
            if (positive.getAsInt() > 0) {
                return;
            }
            pause();
        }
        throw new TimeoutException();
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(10);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static HttpLimits limits() {
        var large = new MemorySize(BigInteger.valueOf(1_000_000));
        return new HttpLimits() {
            @Override
            public MemorySize maxBodySize() {
                return large;
            }

            @Override
            public int maxUriLength() {
                return 8192;
            }

            @Override
            public MemorySize maxHeadersSize() {
                return large;
            }

            @Override
            public int maxWaiting() {
                return MOST;
            }
        };
    }
}
