package vn.handbook.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged jar in a process and a folder of its own, so that it can be refused and killed. */
public final class PackagedApplication implements AutoCloseable {
    private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");
    private static final Pattern ADDRESS = Pattern.compile("Listening on: (https?)://[^:]+:(\\d+)");
    private static final Pattern MANAGEMENT =
            Pattern.compile("Management interface listening on (https?)://[^:]+:(\\d+)");
    private static final Duration BOUND = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;

    private PackagedApplication(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it as an operator would who knows nothing but these variables; it need not succeed.
     *
     * @param folder the working directory, where the data goes unless a variable says otherwise
     */
    public static PackagedApplication start(Path folder, Map<String, String> environment) {
        try {
            Path log = Files.createTempFile(folder, "application", ".log");
            var builder =
                    new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-jar",
                            JAR.toAbsolutePath().toString());
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("HANDBOOK_"));
            builder.environment().put("QUARKUS_HTTP_PORT", "0");
            builder.environment().put("QUARKUS_MANAGEMENT_PORT", "0");
            builder.environment().putAll(environment);
            builder.directory(folder.toFile()).redirectErrorStream(true);
            return new PackagedApplication(builder.redirectOutput(log.toFile()).start(), log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Waits until it serves. */
    public PackagedApplication ready() {
        try {
            await(() -> !process.isAlive() || address().find());
            assertThat(process.isAlive()).as(() -> output()).isTrue();
            return this;
        } catch (AssertionError tooLate) {
            // Whoever waited in vain has nothing yet that could be closed
            process.destroy();
            throw tooLate;
        }
    }

    /** Waits until it has ended by itself, and not well; returns all that it said. */
    public String refusal() {
        await(() -> !process.isAlive());
        assertThat(process.exitValue()).as(() -> output()).isEqualTo(1);
        return output();
    }

    public URI uri(String path) {
        return uri(address(), path);
    }

    /** Where health and metrics are. */
    public URI management(String path) {
        return uri(MANAGEMENT.matcher(output()), path);
    }

    private static URI uri(Matcher address, String path) {
        assertThat(address.find()).isTrue();
        return URI.create(address.group(1) + "://localhost:" + address.group(2) + path);
    }

    public long pid() {
        return process.pid();
    }

    /** Everything it started that still runs, the database with all its processes among it. */
    public List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    /** {@code kill -9} of it and of all that it started, at once. */
    public void killWithChildren() throws IOException, InterruptedException {
        List<ProcessHandle> all =
                Stream.concat(children().stream(), Stream.of(process.toHandle())).toList();
        var kill = new ArrayList<>(List.of("kill", "-9"));
        all.forEach(one -> kill.add(Long.toString(one.pid())));
        new ProcessBuilder(kill).inheritIO().start().waitFor();
        await(() -> all.stream().noneMatch(PackagedApplication::runs));
    }

    /** Stops it, and waits for its database too. */
    @Override
    public void close() {
        List<ProcessHandle> all = children();
        process.destroy();
        await(() -> !process.isAlive() && all.stream().noneMatch(PackagedApplication::runs));
    }

    /** A process that has ended and that nobody has asked after has no command any more. */
    private static boolean runs(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    private Matcher address() {
        return ADDRESS.matcher(output());
    }

    /** All that it has said so far. */
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void await(BooleanSupplier condition) {
        long end = System.nanoTime() + BOUND.toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime() - end).as(() -> output()).isNegative();
            try {
                TimeUnit.MILLISECONDS.sleep(20);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stop);
            }
        }
    }
}
