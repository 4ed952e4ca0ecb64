package vn.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.HttpTest;

@HttpTest
class ContractTest {
    private static final Path COMMITTED = Path.of("openapi", "openapi.yaml");

    @Test
    void committedContractIsWhatTheServiceSaysOfItself() throws IOException {
        String served =
                RestAssured.get("/q/openapi?format=yaml")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        if (Boolean.getBoolean("contract.write")) {
            Files.writeString(COMMITTED, served);
        }
        assertThat(COMMITTED)
                .as("write it anew with: ./mvnw test -Dtest=ContractTest -Dcontract.write=true")
                .hasContent(served);
    }
}
