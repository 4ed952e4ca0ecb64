package vn.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Looks through what the service has logged while all other tests were run: each wrote to the same
 * file.
 */
class LogIT {
    private static final Path SUITE = Path.of("target", "suite.log");
    private static final Pattern SECRET =
            Pattern.compile(
                    // Access tokens, refresh tokens, hashes and the tests' passwords
                    "eyJ[A-Za-z0-9_-]{10,}\\.|\\$argon2|Handbook-2026|(?i:bearer) [A-Za-z0-9._-]{20,}"
                            // Citizen ids and phones: the demonstration's begin with 000
                            + "|(?<![0-9A-Za-z.:_-])000[0-9]{9}(?![0-9A-Za-z_-])"
                            + "|(?<![0-9A-Za-z.:_-])0000[0-9]{6}(?![0-9A-Za-z_-])"
                            + "|(?<![0-9])\\+84[0-9]{9}(?![0-9])");

    @Test
    void S_096_noTokenPasswordOrIdentifierEverReachesALogLine() throws IOException {
        assertThat(SUITE).as("written by the tests before").isNotEmptyFile();
        assertThat(Files.readString(SUITE)).contains("Forbidden: ");
        var found = new ArrayList<String>();
        for (Path log : logs()) {
            try (Stream<String> lines = Files.lines(log)) {
                lines.forEach(
                        line -> {
                            Matcher secret = SECRET.matcher(line);
                            if (secret.find() && !isGreeting(line)) {
                                found.add(log + ": " + line);
                            }
                        });
            }
        }
        assertThat(found).isEmpty();
    }

    /** The demonstration tells its password on purpose. */
    private static boolean isGreeting(String line) {
        return line.contains("Mật khẩu chung (password): Handbook-2026");
    }

    private static List<Path> logs() throws IOException {
        try (Stream<Path> target = Files.list(Path.of("target"))) {
            return target.filter(
                            file ->
                                    file.getFileName().toString().startsWith("suite.log")
                                            || file.getFileName().toString().equals("quarkus.log"))
                    .toList();
        }
    }
}
