package vn.handbook.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static vn.handbook.database.Server.ask;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
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

    private void assertRefused(String explanation) {
        assertThatExceptionOfType(EmbeddedPostgresException.class)
                .isThrownBy(() -> EmbeddedPostgres.durable(folder))
                .withMessageContaining("Another application")
                .withMessageContaining(explanation);
    }
}
