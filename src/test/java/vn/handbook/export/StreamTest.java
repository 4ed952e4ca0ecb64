package vn.handbook.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.handbook.account.Passwords;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.OwnAccount;

/** How a long sheet comes, and how it ends before its end. */
@HttpTest
class StreamTest {
    private static final int BUSY = 429;

    @Inject Passwords passwords;

    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void open() {
        EndlessResource.gate.countDown();
    }

    private HttpResponse<InputStream> asked(SheetFormat format, String query)
            throws IOException, InterruptedException {
        return asked("officer", format, query);
    }

    private HttpResponse<InputStream> asked(String account, SheetFormat format, String query)
            throws IOException, InterruptedException {
        return asking(Client.tokenOf(account), format, query);
    }

    private HttpResponse<InputStream> asking(String token, SheetFormat format, String query)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:"
                                                + RestAssured.port
                                                + EndlessResource.PATH
                                                + query))
                        .header("Accept", format.mediaType())
                        .header("Authorization", "Bearer " + token)
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
    }

    private static void await(BooleanSupplier happened) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!happened.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void fiveThousandRowsComeWholeAndInOrder(SheetFormat format) throws Exception {
        byte[] file = asked(format, "?rows=5000").body().readAllBytes();
        Sheet sheet = Sheet.of(file, format);
        assertThat(sheet.body()).hasSize(5000);
        for (int n = 0; n < 5000; n++) {
            assertThat(sheet.body().get(n).get(0)).isEqualTo(String.valueOf(n + 1));
        }
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void theFirstRowsComeBeforeTheLastAreRead(SheetFormat format) throws Exception {
        EndlessResource.gate = new CountDownLatch(1);
        InputStream body = asked(format, "?rows=5000&waitsAt=4000").body();
        assertThat(body.readNBytes(40_000)).hasSize(40_000);
        EndlessResource.gate.countDown();
        assertThat(body.readAllBytes()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void aSheetThatFailsInItsMidstIsNoWholeAnswer(SheetFormat format) throws Exception {
        for (int row : new int[] {1, 1000, 4000}) {
            assertThatThrownBy(
                            () -> asked(format, "?rows=5000&failsAt=" + row).body().readAllBytes())
                    .isInstanceOf(IOException.class);
        }
        // And its place is free again
        for (int n = 0; n < 5; n++) {
            assertThat(asked(format, "?rows=1").body().readAllBytes()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(SheetFormat.class)
    void aSheetThatFailsBeforeItsFirstBytesIsAnErrorAsEver(SheetFormat format) throws Exception {
        for (String failing : List.of("?rows=5000&failsAt=0", "?unknown=1")) {
            HttpResponse<InputStream> answer = asked(format, failing);
            assertThat(answer.statusCode()).isEqualTo(failing.contains("unknown") ? 400 : 500);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue("application/problem+json");
            assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
            assertThat(new String(answer.body().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("traceId");
        }
    }

    /** Beyond what the network holds. */
    @Test
    void nothingIsReadAheadForWhoIsSlow() throws Exception {
        EndlessResource.PAGES.set(0);
        try (InputStream body = asked(SheetFormat.CSV, "?rows=100000000").body()) {
            body.readNBytes(100_000);
            TimeUnit.SECONDS.sleep(2);
            int pages = EndlessResource.PAGES.get();
            TimeUnit.SECONDS.sleep(1);
            assertThat(EndlessResource.PAGES.get()).isEqualTo(pages);
            body.readNBytes(20_000_000);
            assertThat(EndlessResource.PAGES.get()).isGreaterThan(pages);
        }
        await(() -> asked().statusCode() == 200);
    }

    @Test
    void nothingIsReadForWhoHasGone() throws Exception {
        EndlessResource.PAGES.set(0);
        InputStream body = asked(SheetFormat.CSV, "?rows=100000000").body();
        body.readNBytes(100_000);
        body.close();
        await(() -> asked().statusCode() == 200);
        TimeUnit.MILLISECONDS.sleep(500);
        int pages = EndlessResource.PAGES.get();
        TimeUnit.MILLISECONDS.sleep(500);
        assertThat(EndlessResource.PAGES.get()).isEqualTo(pages);
    }

    private HttpResponse<InputStream> asked() {
        try {
            return asked(SheetFormat.CSV, "?rows=1");
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void rightsThatEndMeanwhileEndTheSheet() throws Exception {
        try (var account = OwnAccount.of(passwords).as("COMMITTEE_OFFICER", Demo.PROVINCE)) {
            EndlessResource.gate = new CountDownLatch(1);
            InputStream body =
                    asking(account.token(), SheetFormat.CSV, "?rows=20000&waitsAt=10000").body();
            assertThat(body.readNBytes(40_000)).hasSize(40_000);
            Database.rows(
                    "update session set revoked_at = clock_timestamp() where account_id = ?",
                    account.id());
            EndlessResource.gate.countDown();
            assertThatThrownBy(body::readAllBytes).isInstanceOf(IOException.class);
        }
    }

    @Test
    void oneAccountHasTwoAtATime() throws Exception {
        EndlessResource.gate = new CountDownLatch(1);
        List<InputStream> running = new ArrayList<>();
        for (int n = 0; n < 2; n++) {
            running.add(asked(SheetFormat.CSV, "?rows=2000&waitsAt=1000").body());
        }
        HttpResponse<InputStream> third = asked(SheetFormat.CSV, "?rows=1");
        assertThat(third.statusCode()).isEqualTo(BUSY);
        assertThat(third.headers().firstValue("Retry-After")).isPresent();
        // Others have theirs, and JSON is no sheet
        assertThat(asked("secretary", SheetFormat.CSV, "?rows=1").statusCode()).isEqualTo(200);
        Client.as("officer").get("/api/v1/members").then().statusCode(200);
        EndlessResource.gate.countDown();
        for (InputStream body : running) {
            assertThat(body.readAllBytes()).isNotEmpty();
        }
        await(() -> asked().statusCode() == 200);
    }
}
