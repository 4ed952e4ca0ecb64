package vn.handbook.database;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An application in a JVM of its own, so that it can be killed. */
final class Application implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;

    private Application(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /** Starts the main class with a program before "java" and with a changed environment. */
    static Application start(
            List<String> prefix, String classPath, Map<String, String> environment, Path folder) {
        List<String> words = new ArrayList<>(prefix);
        words.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        InsertingMain.class.getName(),
                        folder.toString()));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        builder.directory(new File("/"));
        try {
            return new Application(builder.start());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Application on(Path folder) {
        return start(List.of(), System.getProperty("java.class.path"), Map.of(), folder);
    }

    /** Reads output up to a line that begins so, and returns the rest of that line. */
    String await(String beginning) {
        List<String> seen = new ArrayList<>();
        for (String line; (line = nextLine()) != null; ) {
            seen.add(line);
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length());
            }
        }
        throw new AssertionError("\"" + beginning + "\" did not come, but:\n" + lines(seen));
    }

    /** All output still to come, until the process has ended. */
    List<String> remainingOutput() {
        List<String> seen = new ArrayList<>();
        for (String line; (line = nextLine()) != null; ) {
            seen.add(line);
        }
        return seen;
    }

    long pid() {
        return process.pid();
    }

    /** kill -9. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    private String nextLine() {
        try {
            return output.readLine();
        } catch (IOException ended) {
            return null;
        }
    }

    private static String lines(List<String> seen) {
        return seen.stream().collect(Collectors.joining("\n"));
    }
}
