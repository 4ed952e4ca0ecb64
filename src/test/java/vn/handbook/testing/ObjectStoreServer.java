package vn.handbook.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * S3Proxy in a process of its own, which keeps every object as a file in a folder; its classes are
 * fetched with the profile {@code s3proxy} only.
 */
public final class ObjectStoreServer implements AutoCloseable {
    /** A file with its class path. */
    public static final String CLASSPATH = "s3proxy.classpath";

    private static final String BUCKET = "handbook";
    private static final String KEY = "handbook-test";
    private static final int BOUND_SECONDS = 60;

    private final Path folder;
    private final int port;
    private Process process;

    private ObjectStoreServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    public static ObjectStoreServer start(Path folder) throws IOException, InterruptedException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        Files.createDirectories(folder.resolve("objects").resolve(BUCKET));
        Files.writeString(
                folder.resolve("s3proxy.conf"),
                """
                s3proxy.authorization=aws-v2-or-v4
                s3proxy.endpoint=http://127.0.0.1:%d
                s3proxy.identity=%s
                s3proxy.credential=%s
                jclouds.provider=filesystem-nio2
                jclouds.identity=local
                jclouds.credential=local
                jclouds.filesystem.basedir=%s
                """
                        .formatted(port, KEY, KEY, folder.resolve("objects")));
        var server = new ObjectStoreServer(folder, port);
        server.resume();
        return server;
    }

    /** After {@link #stop}: the objects are still there. */
    public void resume() throws IOException, InterruptedException {
        process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx128m",
                                "-cp",
                                Files.readString(Path.of(System.getProperty(CLASSPATH))).strip(),
                                "org.gaul.s3proxy.Main",
                                "--properties",
                                folder.resolve("s3proxy.conf").toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("s3proxy.log").toFile())
                        .start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(BOUND_SECONDS);
        while (!listens()) {
            assertThat(process.isAlive() && System.nanoTime() < end).as(this::log).isTrue();
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private boolean listens() {
        try (var socket = new Socket("127.0.0.1", port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("s3proxy.log"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the service has to be told. */
    public Map<String, String> environment() {
        return Map.of(
                "HANDBOOK_FILE_STORE_ENDPOINT", "http://127.0.0.1:" + port,
                "HANDBOOK_FILE_STORE_BUCKET", BUCKET,
                "HANDBOOK_FILE_STORE_ACCESS_KEY", KEY,
                "HANDBOOK_FILE_STORE_SECRET_KEY", KEY);
    }

    /** The objects' names and sizes. */
    public Map<String, Long> objects() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("objects").resolve(BUCKET))) {
            return all.filter(Files::isRegularFile)
                    .collect(
                            Collectors.toMap(
                                    object -> object.getFileName().toString(),
                                    object -> object.toFile().length()));
        }
    }

    public void stop() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
