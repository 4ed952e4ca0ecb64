package vn.handbook.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.handbook.shared.http.MergePatch;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

@HttpTest
class MemberRegisterTest {
    private static final AtomicInteger NUMBER = new AtomicInteger(700_000);

    @Test
    void admittedMemberIsReadBackWithItsIdentifiersMasked() {
        int number = NUMBER.incrementAndGet();
        String location =
                admit("Đặng Thị  Khoẻ", number).then().statusCode(201).extract().header("Location");
        assertThat(location).startsWith("/api/v1/members/");
        Client.as("officer")
                .get(location)
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("fullName", equalTo("Đặng Thị Khoẻ"))
                .body("citizenId", matchesPattern("^000•{7}\\d{2}$"))
                .body("phone", matchesPattern("^000•{5}\\d{2}$"))
                .body("cardNumber", matchesPattern("^•{6}\\d{2}$"))
                .body("organizationName", equalTo("Chi bộ thôn Đoài, xã Hoà Lam"));
    }

    @Test
    void nameIsFoundWithoutDiacriticsAndInTheirAbsenceOnly() {
        admit("Trịnh Quốc Thuỵ", NUMBER.incrementAndGet()).then().statusCode(201);
        for (String typed :
                new String[] {"trinh quoc thuy", "Trịnh Quốc Thuỵ", "TRINH THUY", "thuỵ"}) {
            Client.as("officer")
                    .queryParam("q", typed)
                    .queryParam("limit", 200)
                    .get("/api/v1/members")
                    .then()
                    .statusCode(200)
                    .body("items.fullName", hasItem("Trịnh Quốc Thuỵ"));
        }
        Client.as("officer")
                .queryParam("q", "trinh quoc thuan")
                .get("/api/v1/members")
                .then()
                .body("items.fullName", not(hasItem("Trịnh Quốc Thuỵ")));
    }

    @Test
    void wildcardsOfSqlAreNoWildcards() {
        Client.as("officer")
                .queryParam("q", "100%_")
                .get("/api/v1/members")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @Test
    void pagesGoByGivenNameAndShowEveryMemberOnce() {
        var names = new ArrayList<String>();
        var ids = new ArrayList<String>();
        String cursor = null;
        do {
            var request =
                    Client.as("officer")
                            .queryParam("limit", 50)
                            .queryParam("organizationId", Demo.OTHER_COMMUNE);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page =
                    request.get("/api/v1/members").then().statusCode(200).extract().jsonPath();
            names.addAll(page.getList("items.fullName", String.class));
            ids.addAll(page.getList("items.id", String.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(ids).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        Collator vietnamese = Collator.getInstance(Locale.forLanguageTag("vi"));
        assertThat(names.stream().map(name -> name.substring(name.lastIndexOf(' ') + 1)))
                .isSortedAccordingTo(vietnamese);
    }

    @Test
    void allBrokenRulesAreToldAtOnceAndNothingIsKept() {
        int before = count("Phùng Sớm");
        Client.as("officer")
                .contentType(ContentType.JSON)
                .header("Accept-Language", "en")
                .body(
                        """
                        {"organizationId": "%s", "status": "PROBATIONARY", "fullName": "Phùng Sớm",
                         "dateOfBirth": "2010-05-19", "sex": "MALE", "admissionDate": "2026-02-03",
                         "officialDate": "2026-03-03", "cardNumber": "00700000"}
                        """
                                .formatted(Demo.CELL))
                .post("/api/v1/members")
                .then()
                .statusCode(422)
                .body("code", equalTo("MEMBER_RULE_BROKEN"))
                .body("title", equalTo("The member's record breaks a rule"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder("/admissionDate", "/officialDate", "/cardNumber"));
        assertThat(count("Phùng Sớm")).isEqualTo(before);
    }

    @Test
    void identifierOfAnotherMemberIsNamedInTheRefusal() {
        int number = NUMBER.incrementAndGet();
        admit("Cao Thứ Nhất", number).then().statusCode(201);
        admit("Cao Thứ Hai", number)
                .then()
                .statusCode(409)
                .body("code", equalTo("MEMBER_IDENTIFIER_TAKEN"))
                .body("errors.pointer", everyItem(startsWith("/c")));
        assertThat(count("Cao Thứ Hai")).isZero();
        // Who it is may be out of the scope: the other one sees that somebody was told
        assertThat(
                        Database.rows(
                                """
                                select 1 from audit_event e join member m on m.id = e.member_id
                                where e.action = 'IDENTIFIER_TAKEN_TOLD' and m.full_name = 'Cao Thứ Nhất'
                                    and e.actor_account_id is not null
                                    and e.organization_id = m.organization_id
                                """))
                .isNotEmpty();
    }

    @Test
    void correctionChangesWhatItNamesAndNothingElse() {
        String address =
                admit("Mai Văn Sửa", NUMBER.incrementAndGet()).then().extract().header("Location");
        JsonPath before = Client.as("officer").get(address).then().extract().jsonPath();
        String tag =
                Client.as("officer")
                        .contentType(MergePatch.MEDIA_TYPE)
                        .header("If-Match", "\"0\"")
                        .body("{\"fullName\": \"Mai Văn Đúng\", \"phone\": null}")
                        .patch(address)
                        .then()
                        .statusCode(200)
                        .body("fullName", equalTo("Mai Văn Đúng"))
                        .body("phone", equalTo(null))
                        .body("citizenId", equalTo(before.getString("citizenId")))
                        .extract()
                        .header("ETag");
        assertThat(tag).isEqualTo("\"1\"");
    }

    @Test
    void statusAndCellAreNotChangedByCorrection() {
        String address =
                admit("Tạ Văn Giữ", NUMBER.incrementAndGet()).then().extract().header("Location");
        Client.as("officer")
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", "\"0\"")
                .body(
                        "{\"status\": \"EXPELLED\", \"organizationId\": \"%s\"}"
                                .formatted(Demo.OTHER_CELL))
                .patch(address)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/status", "/organizationId"));
        Client.as("officer")
                .get(address)
                .then()
                .body("status", equalTo("OFFICIAL"))
                .body("organizationId", equalTo(Demo.CELL.toString()));
    }

    @Test
    void membersHaveTheirHomeInCellsOfTheScopeOnly() {
        for (UUID notACell : new UUID[] {Demo.PROVINCE, UUID.randomUUID()}) {
            Client.as("officer")
                    .contentType(ContentType.JSON)
                    .body(record("Vi Văn Lạc", NUMBER.incrementAndGet(), notACell))
                    .post("/api/v1/members")
                    .then()
                    .statusCode(422)
                    .body("errors[0].pointer", equalTo("/organizationId"));
        }
    }

    @Test
    void secretarySeesTheOwnCellOnlyAndChangesNothing() {
        Client.as("secretary")
                .queryParam("limit", 200)
                .get("/api/v1/members")
                .then()
                .body("items.organizationId", everyItem(equalTo(Demo.CELL.toString())));
        Client.as("secretary")
                .queryParam("organizationId", Demo.PROVINCE)
                .queryParam("count", true)
                .get("/api/v1/members")
                .then()
                .body("items.organizationId", everyItem(equalTo(Demo.CELL.toString())));
        Client.as("secretary")
                .queryParam("organizationId", Demo.OTHER_CELL)
                .queryParam("count", true)
                .get("/api/v1/members")
                .then()
                .body("items.size()", equalTo(0))
                .body("total", equalTo(0));
        Client.as("secretary")
                .contentType(ContentType.JSON)
                .body(record("Không Được", NUMBER.incrementAndGet(), Demo.CELL))
                .post("/api/v1/members")
                .then()
                .statusCode(403);
    }

    @Test
    void ownerSeesTheOwnIdentifiersWhole() {
        Client.as("member")
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("member.id", equalTo(Demo.MEMBER.toString()))
                .body("member.citizenId", matchesPattern("^000[0-9]{9}$"))
                .body("permissions", hasItem("study"));
    }

    private static Response admit(String name, int number) {
        return Client.as("officer")
                .contentType(ContentType.JSON)
                .body(record(name, number, Demo.CELL))
                .post("/api/v1/members");
    }

    private static String record(String name, int number, UUID cell) {
        return """
               {"organizationId": "%s", "status": "OFFICIAL", "fullName": "%s", "dateOfBirth": "1968-05-19",
                "sex": "FEMALE", "admissionDate": "1995-02-03", "officialDate": "1996-02-03",
                "cardNumber": "00.%06d", "citizenId": "000168%06d", "phone": "+84000%06d"}
               """
                .formatted(cell, name, number, number, number);
    }

    private static int count(String name) {
        return Client.as("officer")
                .queryParam("q", name)
                .queryParam("count", true)
                .get("/api/v1/members")
                .then()
                .extract()
                .path("total");
    }
}
