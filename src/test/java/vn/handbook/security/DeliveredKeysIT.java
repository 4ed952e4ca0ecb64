package vn.handbook.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import vn.handbook.testing.PackagedApplication;

/** What is packaged, and with it the image, brings no key: each deployment has its own. */
class DeliveredKeysIT {
    /** Tries out what the platform's TLS can do with keys that protect nothing. */
    private static final String NETTYS_PROBES = "io/netty/handler/ssl/";

    private static final Path PACKAGED = Path.of("target", "quarkus-app");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    @Test
    void S_037_noPrivateKeyIsPackaged() throws IOException {
        var bearing = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(PACKAGED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.toString().endsWith(".jar")) {
                    bearing.addAll(inside(file));
                } else if (PrivateKeys.isIn(Files.readAllBytes(file))) {
                    bearing.add(file.toString());
                }
            }
        }
        assertThat(bearing).isEmpty();
    }

    private static List<String> inside(Path jar) throws IOException {
        var bearing = new ArrayList<String>();
        try (InputStream file = Files.newInputStream(jar);
                var entries = new ZipInputStream(file)) {
            for (ZipEntry entry; (entry = entries.getNextEntry()) != null; ) {
                // Its binaries alone are larger than everything else
                if (!entry.getName().startsWith(NETTYS_PROBES)
                        && !entry.getName().endsWith(".txz")
                        && PrivateKeys.isIn(entries.readAllBytes())) {
                    bearing.add(jar + "!" + entry.getName());
                }
            }
        }
        return bearing;
    }

    @Test
    void S_037_eachDeploymentMakesItsOwn() throws IOException {
        assertThat(modulus("one")).isNotEqualTo(modulus("other"));
    }

    private String modulus(String name) throws IOException {
        Path own = Files.createDirectory(folder.resolve(name));
        try (var application = PackagedApplication.start(own, Map.of()).ready()) {
            String modulus =
                    given().get(application.uri("/.well-known/jwks.json"))
                            .then()
                            .statusCode(200)
                            .extract()
                            .path("keys[0].n");
            assertThat(modulus).hasSizeGreaterThan(340);
            try (Stream<Path> files = Files.walk(own)) {
                for (Path key : files.filter(file -> file.toString().endsWith(".pem")).toList()) {
                    assertThat(Files.getPosixFilePermissions(key)).hasSize(2);
                }
            }
            return modulus;
        }
    }
}
