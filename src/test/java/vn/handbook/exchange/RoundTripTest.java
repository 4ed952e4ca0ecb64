package vn.handbook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.handbook.exchange.Imports.faults;
import static vn.handbook.exchange.Imports.outcome;
import static vn.handbook.exchange.Imports.person;
import static vn.handbook.exchange.Imports.xlsx;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.export.Sheet;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.shared.sheet.Sheets;
import vn.handbook.testing.Client;
import vn.handbook.testing.Demo;
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
        putBackUnchanged(kind, takenOut(list, form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/csv", Sheets.XLSX})
    void whoeverHasANumberElsewhereIsKnownByIt(String form) {
        Imports.done(xlsx(List.of(person(1))), Map.of());
        byte[] sheet = takenOut("members", form);
        SheetFormat format = form.equals(Sheets.XLSX) ? SheetFormat.XLSX : SheetFormat.CSV;
        assertThat(Sheet.of(sheet, format).column("Mã hồ sơ"))
                .contains(Imports.MADE_UP + 1, Demo.MEMBER.toString());
        putBackUnchanged("MEMBERS", sheet);
    }

    private static byte[] takenOut(String list, String form) {
        return Client.as("officer")
                .header("Accept", form)
                .get("/api/v1/" + list)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static void putBackUnchanged(String kind, byte[] sheet) {
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
