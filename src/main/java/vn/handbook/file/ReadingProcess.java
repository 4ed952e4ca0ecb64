package vn.handbook.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import vn.handbook.file.reading.ReadingMain;
import vn.handbook.shared.problem.Problem;

/**
 * Opens a file in a process of its own. A thread that a hostile file keeps busy cannot be ended,
 * and the memory that it takes is everybody's; a process can, and its memory is its own. It is
 * given neither environment nor connections.
 */
@ApplicationScoped
class ReadingProcess {
    private static final int AT_ONCE = 2;

    private final FileConfig config;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    ReadingProcess(FileConfig config) {
        this.config = config;
    }

    /**
     * @param folder where the file is, and where whatever the process writes goes
     * @throws Problem 422 when the file is not acceptable
     */
    ReadText read(Path folder, Path file, TypeDetection.Form form)
            throws IOException, InterruptedException {
        Path text = folder.resolve("text");
        Path said = folder.resolve("said");
        places.acquire();
        try {
            run(folder, said, List.of(file.toString(), form.name(), text.toString()));
        } finally {
            places.release();
        }
        return understand(findings(said), form, text);
    }

    private void run(Path folder, Path said, List<String> arguments)
            throws IOException, InterruptedException {
        var builder =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + config.readingMemory().asLongValue(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.io.tmpdir=" + folder,
                        "-Djava.awt.headless=true",
                        "-cp",
                        ReadingClasspath.get(),
                        ReadingMain.class.getName());
        builder.command().addAll(arguments);
        builder.command().add(Integer.toString(config.maxPages()));
        builder.command().add(Long.toString(config.maxUnpackedSize().asLongValue()));
        builder.environment().clear();
        builder.redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.directory(folder.toFile()).redirectOutput(said.toFile()).start();
        try {
            process.waitFor(config.readingTimeout().toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static Map<String, String> findings(Path said) throws IOException {
        var findings = new HashMap<String, String>();
        for (String line : Files.readAllLines(said)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                findings.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return findings;
    }

    private static ReadText understand(
            Map<String, String> findings, TypeDetection.Form form, Path text) throws IOException {
        String refused = findings.get("refused");
        if (refused != null) {
            throw FileProblem.valueOf(refused).problem();
        }
        if (!findings.containsKey("type")) {
            // It did not even come through the checks
            throw (form == TypeDetection.Form.PACKED
                            ? FileProblem.FILE_ARCHIVE_REFUSED
                            : FileProblem.FILE_BROKEN)
                    .problem();
        }
        FileType type = FileType.valueOf(findings.get("type"));
        Integer pages =
                findings.containsKey("pages") ? Integer.valueOf(findings.get("pages")) : null;
        if (findings.containsKey("characters")) {
            String read = Files.readString(text);
            return read.isBlank()
                    ? new ReadText(type, pages, Extraction.FAILED, "NO_TEXT", null)
                    : new ReadText(type, pages, Extraction.DONE, null, read);
        }
        String note = findings.containsKey("unreadable") ? "UNREADABLE" : "TOO_SLOW";
        return new ReadText(type, pages, Extraction.FAILED, note, null);
    }
}
