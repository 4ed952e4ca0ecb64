package vn.handbook.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinariesTest {

    private static final ServerUser OURSELVES = new ServerUser(List.of());
    private static final Archive ARCHIVE = new Archive(Platform.current().archive());

    @TempDir Path place;

    @Test
    void applicationsThatUnpackAtOnceEndUpWithOneCopyAndNoLeftovers() throws Exception {
        Path killed = Files.createDirectories(place.resolve("unfinished-1/bin")).getParent();
        Files.setLastModifiedTime(killed, FileTime.from(Instant.now().minusSeconds(4000)));

        List<CompletableFuture<Binaries>> both =
                Stream.of(1, 2).map(n -> CompletableFuture.supplyAsync(this::binaries)).toList();

        assertThat(both.get(0).join()).isEqualTo(both.get(1).join());
        assertThat(both.get(0).join().majorVersion()).isEqualTo("18");
        assertThat(place.toFile().list()).hasSize(1);
    }

    @Test
    void placeThatCannotBeUsedIsPassedOver() throws Exception {
        Path file = Files.createFile(place.resolve("file"));

        Binaries found = Binaries.in(List.of(file, place.resolve("second")), ARCHIVE, OURSELVES);

        assertThat(found.home()).startsWith(place.resolve("second"));
        assertThatExceptionOfType(EmbeddedPostgresException.class)
                .isThrownBy(() -> Binaries.in(List.of(file), ARCHIVE, OURSELVES))
                .withMessageContaining("XDG_CACHE_HOME");
    }

    private Binaries binaries() {
        return Binaries.in(List.of(place), ARCHIVE, OURSELVES);
    }
}
