package vn.handbook.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Lets the packaged application make its own database, with the demonstration, below target/. */
public final class OwnDatabase implements QuarkusTestResourceLifecycleManager {
    private static final int MANAGEMENT_PORT = freePort();
    private static final Path DATA = Path.of("target", "packaged-data").toAbsolutePath();

    @Override
    public Map<String, String> start() {
        delete(DATA);
        return Map.of(
                "handbook.data-directory",
                DATA.toString(),
                "handbook.demo",
                "true",
                "quarkus.management.port",
                String.valueOf(MANAGEMENT_PORT));
    }

    /** Where health and metrics are. */
    public static URI management(String path) {
        return URI.create("http://localhost:" + MANAGEMENT_PORT + path);
    }

    /** The test's framework finds out only where the application itself listens. */
    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> contentFirst = walk.sorted(Comparator.reverseOrder()).toList();
            for (Path path : contentFirst) {
                Files.delete(path);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void stop() {
        // The database stops with the application; its data stays, to be looked at.
    }
}
