package vn.handbook.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

/** Identifiers in full, and who sees that they were read. */
@HttpTest
class IdentityReadTest {
    private static final String ADDRESS = "/api/v1/members/" + Demo.MEMBER + "/identity";

    @Test
    void S_045_officersOfTheScopeReadIdentifiersInFullAndEachTimeIsRecorded() {
        long before = reads(Demo.MEMBER);
        for (int time = 0; time < 2; time++) {
            Client.as("secretary")
                    .queryParam("purpose", "VERIFICATION")
                    .get(ADDRESS)
                    .then()
                    .statusCode(200)
                    .header("Cache-Control", "no-store")
                    .header("ETag", nullValue())
                    .body("citizenId", matchesPattern("000[0-9]{9}"))
                    .body("phone", matchesPattern("0000[0-9]{6}"));
        }
        assertThat(reads(Demo.MEMBER)).isEqualTo(before + 2);
        Client.as("member")
                .get("/api/v1/me/access-log?limit=1&count=true")
                .then()
                .statusCode(200)
                .body("items[0].action", equalTo("IDENTITY_READ"))
                .body("items[0].bySelf", equalTo(false))
                .body("items[0].actorRole", equalTo("CELL_SECRETARY"))
                .body("items[0].actorOrganizationId", equalTo(Demo.CELL.toString()))
                .body("items[0].purpose", equalTo("VERIFICATION"))
                .body("items[0].actorAccountId", nullValue());
    }

    @Test
    void S_097_headIsRecordedAsTheReadThatItCouldBe() {
        long before = reads(Demo.MEMBER);
        Client.as("officer").head(ADDRESS).then().statusCode(200);
        assertThat(reads(Demo.MEMBER)).isEqualTo(before + 1);
    }

    @Test
    void S_097_aRepeatedReadIsNotAnsweredFromMemory() {
        long before = reads(Demo.MEMBER);
        for (int time = 0; time < 2; time++) {
            Client.as("officer")
                    .header("Idempotency-Key", "same-key")
                    .header("If-None-Match", "*")
                    .get(ADDRESS)
                    .then()
                    .statusCode(200);
        }
        assertThat(reads(Demo.MEMBER)).isEqualTo(before + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "editor", "admin", "auditor"})
    void S_045_nobodyElseReadsThem(String username) {
        long before = reads(Demo.MEMBER);
        Client.as(username).get(ADDRESS).then().statusCode(403);
        assertThat(reads(Demo.MEMBER)).isEqualTo(before);
    }

    @Test
    void S_040_outsideTheScopeThereIsNobodyAndNothingIsRecorded() {
        UUID elsewhere =
                (UUID)
                        Database.rows(
                                        "select id from member where organization_id = ? limit 1",
                                        Demo.OTHER_CELL)
                                .get(0)
                                .get(0);
        long before = reads(elsewhere);
        for (UUID id : List.of(elsewhere, UUID.randomUUID())) {
            Client.as("secretary")
                    .get("/api/v1/members/" + id + "/identity")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("NOT_FOUND"));
        }
        assertThat(reads(elsewhere)).isEqualTo(before);
    }

    @Test
    void S_097_auditorsReadTheTrailByFiltersAndThatIsRecordedToo() {
        Client.as("officer").get(ADDRESS).then().statusCode(200);
        String cursor =
                Client.as("auditor")
                        .get(
                                "/api/v1/audit-events?action=IDENTITY_READ&memberId=%s&limit=1&count=true"
                                        .formatted(Demo.MEMBER))
                        .then()
                        .statusCode(200)
                        .body("items.size()", equalTo(1))
                        .body("items[0].actorRole", equalTo("COMMITTEE_OFFICER"))
                        .body("items[0].organizationId", equalTo(Demo.CELL.toString()))
                        .extract()
                        .path("nextCursor");
        assertThat(
                        Client.as("auditor")
                                .get("/api/v1/audit-events?action=AUDIT_EVENTS_READ&limit=1")
                                .path("items[0].actorRole")
                                .toString())
                .isEqualTo("AUDITOR");
        if (cursor != null) {
            Client.as("auditor")
                    .get("/api/v1/audit-events?limit=1&cursor=" + cursor)
                    .then()
                    .statusCode(400);
        }
        Client.as("auditor")
                .get("/api/v1/audit-events?from=2020-01-01T00:00:00Z&to=2020-01-02T00:00:00Z")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
        for (String other : List.of("member", "secretary", "officer", "editor", "admin")) {
            Client.as(other).get("/api/v1/audit-events").then().statusCode(403);
        }
    }

    @Test
    void pagesOfTheAccessLogNeitherRepeatNorSkip() {
        for (int time = 0; time < 3; time++) {
            Client.as("officer").get(ADDRESS).then().statusCode(200);
        }
        String first = "/api/v1/me/access-log?limit=2";
        var page = Client.as("member").get(first);
        var next = Client.as("member").get(first + "&cursor=" + page.path("nextCursor"));
        assertThat(page.<List<String>>path("items.id"))
                .hasSize(2)
                .doesNotContainAnyElementsOf(next.<List<String>>path("items.id"));
    }

    private static long reads(UUID member) {
        return Database.rows(
                        "select 1 from audit_event where action = 'IDENTITY_READ' and member_id = ?",
                        member)
                .size();
    }
}
