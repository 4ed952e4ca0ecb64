package vn.handbook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.handbook.shared.privacy.PersonalData;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

@HttpTest
class PersonalDataTest {
    @Inject @All List<PersonalData> rooms;

    @Test
    void S_100_everyTableThatBearsSomebodysIdIsPartOfTheExport() {
        Set<String> covered =
                rooms.stream().flatMap(room -> room.tables().stream()).collect(Collectors.toSet());
        List<String> bearing =
                Database.rows(
                                """
                                select distinct table_name from information_schema.columns
                                where table_schema = current_schema()
                                    and (column_name ~ '(^|_)(member|account)_id$'
                                        or table_name in ('member', 'account') and column_name = 'id')
                                """)
                        .stream()
                        .map(row -> row.get(0).toString())
                        .toList();
        assertThat(covered).containsExactlyInAnyOrderElementsOf(bearing);
        assertThat(rooms).extracting(PersonalData::section).doesNotHaveDuplicates();
    }

    @Test
    void S_100_aMemberTakesEverythingHomeAndNobodyElsesData() {
        Client.as("member")
                .get("/api/v1/me/export")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", containsString("attachment"))
                .body("data.member.id", equalTo(Demo.MEMBER.toString()))
                .body("data.member.citizenId", matchesPattern("000[0-9]{9}"))
                .body("data.account.username", equalTo("member"))
                .body("data.account.sessions[0].signedInAt", notNullValue())
                .body("data.study.sections[0].furthest", notNullValue())
                .body("data.trail.accessLog.action", hasItems("SIGNED_IN", "DATA_EXPORTED"))
                .body(not(containsString("$argon2")))
                .body(not(containsString(Demo.SECRETARY.toString())))
                .body(not(containsString("tokenHash")));
    }

    @Test
    void staffWhoAreNoMembersExportTheirAccount() {
        Client.as("officer")
                .get("/api/v1/me/export")
                .then()
                .statusCode(200)
                .body("data.member", nullValue())
                .body("data.study", nullValue())
                .body("data.account.roles.role", hasItem("COMMITTEE_OFFICER"));
    }
}
