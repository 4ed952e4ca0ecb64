package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No key is part of what is delivered: whoever has the sources has none of anybody's keys. */
class KeySecrecyTest {

    @Test
    void S_037_noPrivateKeyIsAmongTheSources() throws IOException {
        var bearing = new ArrayList<Path>();
        var looked = new ArrayList<Path>();
        for (Path top : List.of(Path.of("src"), Path.of("docker"), Path.of("openapi"))) {
            try (Stream<Path> files = Files.walk(top)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    looked.add(file);
                    if (PrivateKeys.isIn(Files.readAllBytes(file))) {
                        bearing.add(file);
                    }
                }
            }
        }
        try (Stream<Path> top = Files.list(Path.of(""))) {
            for (Path file : top.filter(Files::isRegularFile).toList()) {
                if (PrivateKeys.isIn(Files.readAllBytes(file))) {
                    bearing.add(file);
                }
            }
        }
        assertThat(looked).hasSizeGreaterThan(500);
        assertThat(bearing).isEmpty();
    }

    @Test
    void S_037_aPrivateKeyWouldBeFound() {
        for (String kind : List.of("PRIVATE", "RSA PRIVATE", "ENCRYPTED PRIVATE", "EC PRIVATE")) {
            String key =
                    "-----BEGIN %1$s KEY-----\n%2$s\n-----END %1$s KEY-----"
                            .formatted(kind, "MIIEvQ".repeat(12));
            assertThat(PrivateKeys.isIn(key.getBytes(StandardCharsets.UTF_8))).isTrue();
        }
        assertThat(PrivateKeys.isIn("-----BEGIN PRIVATE KEY-----".getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }
}
