package vn.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The list of what is delivered, which the build leaves behind. */
class BillOfMaterialsIT {

    @Test
    void S_099_everyDeliveredLibraryIsListedWithItsDigest() throws IOException {
        var names = new ArrayList<String>();
        for (JsonNode component : components()) {
            names.add(component.path("name").asText());
            assertThat(component.path("purl").asText()).startsWith("pkg:maven/");
            assertThat(component.path("version").asText()).isNotBlank().doesNotContain("SNAPSHOT");
            assertThat(component.path("hashes")).as(component.path("purl").asText()).isNotEmpty();
        }
        assertThat(names)
                .contains("quarkus-rest", "postgresql", "jose4j", "password4j", "vertx-core")
                .doesNotContain("assertj-core", "rest-assured", "archunit");
        assertThat(delivered())
                .allSatisfy(
                        jar -> assertThat(names).anyMatch(name -> jar.contains("." + name + "-")));
    }

    @Test
    void S_099_librariesComeFromTheRegistryAlone() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .doesNotContain("<repositories>", "<pluginRepositories>", "<systemPath>");
    }

    private static JsonNode components() throws IOException {
        return new ObjectMapper()
                .readTree(Path.of("target", "sbom.json").toFile())
                .path("components");
    }

    /** {@code group.artifact-version.jar} each. */
    private static List<String> delivered() throws IOException {
        try (Stream<Path> jars = Files.list(Path.of("target", "quarkus-app", "lib", "main"))) {
            return jars.map(jar -> jar.getFileName().toString()).toList();
        }
    }
}
