package vn.handbook.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

@HttpTest
class ShortLinkTest {
    private static final String PATH = "/api/v1/short-links/{shortCode}";

    @ParameterizedTest
    @ValueSource(strings = {"DEM0000117", "dem-000-0117", "DEMooOO1L7", "demo0 00i17"})
    void leadsToTheDocumentHoweverItIsTyped(String typed) {
        Client.as("member")
                .get(PATH, typed)
                .then()
                .statusCode(200)
                .body("documentId", equalTo(Demo.document(117).toString()))
                .body("address", equalTo("https://handbook.vn/documents/" + Demo.document(117)));
    }

    @Test
    void theDocumentTellsItsCode() {
        Client.as("member")
                .get("/api/v1/documents/{id}", Demo.document(117))
                .then()
                .body("shortCode", equalTo("DEM0000117"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEM0000903", "DEM0000999", "x", "%_", "U"})
    void nobodyLearnsOfADocumentThatIsNotForThem(String typed) {
        Client.as("member").get(PATH, typed).then().statusCode(404);
    }

    @Test
    void onlyWhoIsSignedInMayFollowIt() {
        Client.nobody().get(PATH, "DEM0000117").then().statusCode(401);
    }

    @Test
    void codesAreDealtOutAtRandom() {
        Set<String> codes =
                Database.rows("select document_short_code() from generate_series(1, 1000)").stream()
                        .map(row -> (String) row.get(0))
                        .collect(Collectors.toSet());
        assertThat(codes).hasSize(1000).allMatch(code -> code.matches("[0-9A-HJKMNP-TV-Z]{10}"));
        assertThat(codes.stream().flatMapToInt(String::chars).distinct().count()).isEqualTo(32);
    }
}
