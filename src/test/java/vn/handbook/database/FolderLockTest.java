package vn.handbook.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.handbook.database.Server.ask;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

    @TempDir Path folder;

    @Test
    void secondApplicationIsRefusedAtOnce() {
        try (Application application = Application.on(folder)) {
            application.await("ready");
            ProcessHandle server = Server.process(folder);

            assertRefused("process " + application.pid());

            application.kill();
            Server.awaitEnd(server);
        }
    }

    @Test
    void secondStartInTheSameApplicationIsRefusedAndHarmsNothing() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.durable(folder)) {
            assertRefused("uses the database folder");
            assertThat(ask(postgres, "select 1")).isEqualTo("1");
            try (Application application = Application.on(folder)) {
                assertThat(String.join("\n", application.remainingOutput()))
                        .contains("Another application (process");
            }
        }
    }

    @Test
    @Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
    void folderStaysTakenWhenItsApplicationHasForgottenTheObject() {
        EmbeddedPostgres.durable(folder);
        ProcessHandle server = Server.process(folder);

        collectGarbage();

        try (Application application = Application.on(folder)) {
            assertThat(String.join("\n", application.remainingOutput()))
                    .contains("Another application (process");
        }
        Server.killWithBackends(server);
        Server.awaitEnd(server);
    }

    private static void collectGarbage() {
        var canary = new WeakReference<>(new Object());
        for (int i = 0; i < 10 || canary.get() != null; i++) {
            System.gc();
            Waiting.pause(Duration.ofMillis(20));
        }
    }

    private void assertRefused(String explanation) {
        assertThatExceptionOfType(EmbeddedPostgresException.class)
                .isThrownBy(() -> EmbeddedPostgres.durable(folder))
                .withMessageContaining("Another application")
                .withMessageContaining(explanation);
    }
}
