package vn.handbook.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.handbook.testing.Client;
import vn.handbook.testing.HttpTest;

/** What people type finds what they mean, near enough to the top. */
@HttpTest
class SearchRelevanceTest {
    private static final String NOTHING = "-";

    @TestFactory
    Stream<DynamicTest> typicalQueries() throws IOException {
        return tests("/search/queries.csv", false);
    }

    @TestFactory
    Stream<DynamicTest> otherQueries() throws IOException {
        return tests("/search/more-queries.csv", false);
    }

    /** As macOS writes them. */
    @TestFactory
    Stream<DynamicTest> typicalQueriesDecomposed() throws IOException {
        return tests("/search/queries.csv", true);
    }

    private static Stream<DynamicTest> tests(String file, boolean decomposed) throws IOException {
        return rows(file).stream()
                .map(
                        row ->
                                DynamicTest.dynamicTest(
                                        row.get("query") + " (" + row.get("why") + ")",
                                        () -> expect(row, decomposed)));
    }

    private static void expect(Map<String, String> row, boolean decomposed) {
        String typed =
                decomposed
                        ? Normalizer.normalize(row.get("query"), Normalizer.Form.NFD)
                        : row.get("query");
        int within = Integer.parseInt(row.get("within"));
        List<String> found = found(typed, Math.max(1, within));
        if (row.get("expected_number").equals(NOTHING)) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found)
                    .contains(row.get("expected_number") + ' ' + row.get("expected_issued_on"));
        }
    }

    private static List<String> found(String typed, int limit) {
        JsonPath page =
                Client.as("member")
                        .queryParam("q", typed)
                        .queryParam("limit", limit)
                        .get("/api/v1/documents")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        var found = new ArrayList<String>();
        List<String> numbers = page.getList("items.number");
        List<String> days = page.getList("items.issuedOn");
        for (int i = 0; i < numbers.size(); i++) {
            found.add(numbers.get(i) + ' ' + days.get(i));
        }
        return found;
    }

    private static List<Map<String, String>> rows(String file) throws IOException {
        try (InputStream csv = SearchRelevanceTest.class.getResourceAsStream(file);
                MappingIterator<Map<String, String>> rows =
                        new CsvMapper()
                                .readerForMapOf(String.class)
                                .with(CsvSchema.emptySchema().withHeader())
                                .readValues(csv)) {
            return rows.readAll();
        }
    }
}
