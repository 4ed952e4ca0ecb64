package vn.handbook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.handbook.database.EmbeddedPostgres;
import vn.handbook.testing.GivenDatabase;
import vn.handbook.testing.PackagedApplication;

/** Two replicas on one database. */
class SharedLimitsIT {
    private static final int LIMIT = 100;
    private static final int TENTH = LIMIT / 10;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void S_093_whatOneReplicaHasAdmittedTheOtherDoesNotAdmitAgain() throws Exception {
        try (EmbeddedPostgres given = EmbeddedPostgres.throwAway();
                var first = PackagedApplication.start(folder, on(given)).ready();
                var second = PackagedApplication.start(folder, on(given)).ready()) {
            waitForAMinuteThatIsYoung();
            for (int i = 0; i < LIMIT - TENTH; i++) {
                assertThat(ask(first)).isEqualTo(200);
            }
            TimeUnit.MILLISECONDS.sleep(1_500);
            int admitted = 0;
            while (ask(second) == 200) {
                admitted++;
                assertThat(admitted).isLessThan(LIMIT);
                TimeUnit.MILLISECONDS.sleep(50);
            }
            // A tenth before it asks, and what arrives until it is told: twenty in a second
            assertThat(admitted).isBetween(TENTH, TENTH + 45);
        }
    }

    private static int ask(PackagedApplication replica) {
        return given().get(replica.uri("/api/v1/problems/not-found")).statusCode();
    }

    private static void waitForAMinuteThatIsYoung() throws InterruptedException {
        int second = LocalTime.now().getSecond();
        if (second > 35) {
            TimeUnit.SECONDS.sleep(61 - second);
        }
    }

    private Map<String, String> on(EmbeddedPostgres given) {
        var environment = new HashMap<>(GivenDatabase.environment(given, folder));
        environment.put("HANDBOOK_LIMIT_STRANGERS", String.valueOf(LIMIT));
        return environment;
    }
}
