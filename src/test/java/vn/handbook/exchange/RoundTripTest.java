package vn.handbook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.handbook.exchange.Imports.faults;
import static vn.handbook.exchange.Imports.outcome;

import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.handbook.shared.sheet.Sheets;
import vn.handbook.testing.Client;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;

/** What export wrote, import reads back, and nothing is changed by it. */
@HttpTest
class RoundTripTest {
    private Snapshot before;

    @BeforeEach
    void remember() {
        before = Snapshot.take();
    }

    @AfterEach
    void putBack() {
        before.close();
    }

    @ParameterizedTest
    @CsvSource({
        "MEMBERS, members, text/csv",
        "MEMBERS, members, " + Sheets.XLSX,
        "ORGANIZATIONS, organizations, text/csv",
        "ORGANIZATIONS, organizations, " + Sheets.XLSX
    })
    void aListThatWasTakenOutAndPutBackChangesNothing(String kind, String list, String form) {
        byte[] sheet =
                Client.as("officer")
                        .header("Accept", form)
                        .get("/api/v1/" + list)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray();
        for (String mode : new String[] {"ALL_OR_NOTHING", "GOOD_ROWS"}) {
            String id =
                    Client.as("officer")
                            .contentType("application/octet-stream")
                            .queryParams(Map.of("kind", kind, "mode", mode))
                            .body(sheet)
                            .post(Imports.PATH)
                            .then()
                            .statusCode(202)
                            .extract()
                            .path("id");
            JsonPath about = outcome(Client.tokenOf("officer"), id);
            assertThat(faults(about)).isEmpty();
            assertThat(about.getInt("rowsRead")).isPositive();
            assertThat(about.getInt("rowsWritten")).isZero();
            assertThat(about.getList("ignoredColumns")).isEmpty();
        }
    }
}
