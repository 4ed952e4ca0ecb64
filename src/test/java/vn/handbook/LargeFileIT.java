package vn.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import vn.handbook.testing.Demo;
import vn.handbook.testing.LibraryCalls;
import vn.handbook.testing.PackagedApplication;

/** A gigabyte through a small heap; asked for with {@code -Dlarge=true}, as it takes its time. */
@EnabledIfSystemProperty(named = "large", matches = "true")
class LargeFileIT {
    private static final int PARTS = 512;
    private static final int PART = 2_000_000;
    private static final long SIZE = (long) PARTS * PART;

    /** What the process may have in memory besides its heap of 256 MB. */
    private static final long MOST_RESIDENT = 700_000_000;

    @TempDir Path folder;

    @Test
    void aGigabyteGoesThroughAHeapOfAQuarterBothWays() throws Exception {
        Map<String, String> environment =
                Map.of(
                        "JDK_JAVA_OPTIONS", "-Xmx256m -XX:+ExitOnOutOfMemoryError",
                        "HANDBOOK_DEMO", "true",
                        "HANDBOOK_LIMIT_WRITES", "100000",
                        "HANDBOOK_FILE_MAX_SIZE", "2G",
                        "HANDBOOK_FILE_MAX_UNFINISHED_SIZE", "2G");
        try (var application = PackagedApplication.start(folder, environment).ready()) {
            var library = new LibraryCalls(application);
            String upload = library.begin(Demo.document(901), SIZE, "a.mp3", "AUDIO");
            Instant begun = Instant.now();
            for (int i = 0; i < PARTS; i++) {
                HttpResponse<String> answer =
                        library.send(library.part(upload, (long) i * PART, part(i)));
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
            }
            library.await(upload, "ATTACHED");
            Duration up = Duration.between(begun, Instant.now());
            begun = Instant.now();
            assertThat(download(library.stream(LibraryCalls.file(upload)))).isEqualTo(SIZE);
            Duration down = Duration.between(begun, Instant.now());
            long resident = mostResident(application.pid());
            System.out.printf(
                    "%,d bytes sent and examined in %s, received in %s, at most %,d resident%n",
                    SIZE, up, down, resident);
            assertThat(resident).isLessThan(MOST_RESIDENT);
        }
    }

    /** Silence behind the head of an MP3 file. */
    private static byte[] part(int number) {
        var bytes = new byte[PART];
        if (number == 0) {
            bytes[0] = 'I';
            bytes[1] = 'D';
            bytes[2] = '3';
            bytes[3] = 3;
        }
        bytes[PART - 1] = (byte) number;
        return bytes;
    }

    private static long download(HttpResponse<InputStream> answer) throws Exception {
        assertThat(answer.statusCode()).isEqualTo(200);
        try (InputStream body = answer.body()) {
            var piece = new byte[PART];
            for (int i = 0; i < PARTS; i++) {
                assertThat(body.readNBytes(piece, 0, PART)).isEqualTo(PART);
                assertThat(piece[PART - 1]).isEqualTo((byte) i);
            }
            assertThat(body.read()).isNegative();
            return SIZE;
        }
    }

    /** The most that the process ever had, in bytes; as Linux counts it. */
    private static long mostResident(long process) throws Exception {
        return Files.readAllLines(Path.of("/proc/" + process + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * 1024)
                .findFirst()
                .orElseThrow();
    }
}
