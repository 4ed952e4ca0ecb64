package vn.handbook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.handbook.exchange.Imports.MADE_UP;
import static vn.handbook.exchange.Imports.done;
import static vn.handbook.exchange.Imports.faults;
import static vn.handbook.exchange.Imports.person;
import static vn.handbook.exchange.Imports.send;
import static vn.handbook.exchange.Imports.with;
import static vn.handbook.exchange.Imports.xlsx;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;

/** From which day on those are counted whom a list enters. */
@HttpTest
class EntryDayTest {
    private static final Map<String, ?> IN_MARCH =
            Map.of("mode", "GOOD_ROWS", "enteredOn", "2026-03-10");

    private Snapshot before;

    @BeforeEach
    void remember() {
        before = Snapshot.take();
    }

    @AfterEach
    void putBack() {
        before.close();
    }

    @Test
    void newMembersAreCountedFromTheDayThatIsSaid() {
        long dayBefore = official("2026-03-09");
        long onTheDay = official("2026-03-10");
        JsonPath about =
                done(
                        xlsx(
                                List.of(
                                        person(1),
                                        admittedOn(person(2), "11/3/2026"),
                                        admittedOn(person(3), "10/3/2026"))),
                        IN_MARCH);
        assertThat(about.getString("enteredOn")).isEqualTo("2026-03-10");
        assertThat(faults(about)).containsExactly("4 ADMISSION_DATE RULE");
        assertThat(official("2026-03-09")).isEqualTo(dayBefore);
        assertThat(official("2026-03-10")).isEqualTo(onTheDay + 1);
        assertThat(enteredOn(MADE_UP + 1)).isEqualTo("2026-03-10");
    }

    @Test
    void whoIsKnownStaysEnteredAsTheyWereAndWithoutADayItIsToday() {
        LocalDate from = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
        done(xlsx(List.of(person(1))), Map.of());
        assertThat(LocalDate.parse(enteredOn(MADE_UP + 1))).isAfterOrEqualTo(from);
        String was = enteredOn(MADE_UP + 1);
        done(xlsx(List.of(with(person(1), "SĐT", "0900 000 777"))), IN_MARCH);
        assertThat(enteredOn(MADE_UP + 1)).isEqualTo(was);
    }

    @Test
    void aDayToComeOrForOrganisationsIsRefused() {
        long imports = Database.count("data_import");
        for (Map<String, ?> how :
                List.of(
                        Map.of("enteredOn", "2999-01-01"),
                        Map.of("enteredOn", "2026-03-10", "kind", "ORGANIZATIONS"))) {
            send(Client.as("officer"), xlsx(List.of(person(1))), how)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("INVALID_REQUEST"))
                    .body("errors.parameter", contains("enteredOn"));
        }
        assertThat(Database.count("data_import")).isEqualTo(imports);
    }

    /** On probation since. */
    private static List<Object> admittedOn(List<Object> row, String day) {
        return with(
                with(with(row, "Ngày vào Đảng (dự bị)", day), "Ngày công nhận chính thức", null),
                "Tình trạng",
                "Dự bị");
    }

    private static long official(String day) {
        return Client.as("officer")
                .get("/api/v1/organizations/{id}/head-count?asOf={day}", Demo.CELL, day)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("total.official");
    }

    private static String enteredOn(String externalId) {
        return (String)
                Database.rows(
                                "select entered_on::text from member where external_id = ?",
                                externalId)
                        .get(0)
                        .get(0);
    }
}
