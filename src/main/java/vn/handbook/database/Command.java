package vn.handbook.database;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A program of the system or of PostgreSQL, run in an environment that surprises nobody. */
final class Command {

    record Outcome(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    private Command() {}

    /**
     * A process about to be started: PGDATA, PGPORT, LC_MESSAGES and their like in the caller's
     * environment must not reach PostgreSQL, and its working directory must be one every user can
     * enter.
     */
    static ProcessBuilder prepare(List<String> words, Map<String, String> environment) {
        ProcessBuilder builder = new ProcessBuilder(words).directory(new File("/"));
        String path = builder.environment().getOrDefault("PATH", "/usr/bin:/bin");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().put("LC_ALL", "C");
        builder.environment().putAll(environment);
        return builder;
    }

    /**
     * Runs to the end.
     *
     * @throws IOException when the program is absent or may not be executed
     */
    static Outcome run(List<String> words, Map<String, String> environment, String input)
            throws IOException {
        Process process = prepare(words, environment).redirectErrorStream(true).start();
        try (OutputStream stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException readerGone) {
            // The program ended early; its output and exit code tell more than the broken pipe.
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.onExit().join().exitValue(), output.strip());
    }

    static Outcome run(List<String> words) throws IOException {
        return run(words, Map.of(), "");
    }

    static boolean succeeds(List<String> words) {
        try {
            return run(words).succeeded();
        } catch (IOException absent) {
            return false;
        }
    }

    static boolean isInstalled(String program) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}
