package vn.handbook.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;
import vn.handbook.testing.Tokens;

@HttpTest
class MemberSearchTest {
    private static final String PATH = "/api/v1/members";

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
    @ValueSource(
            strings = {
                "quach the hung",
                "hung quach",
                "QUÁCH  hung",
                "quac th hu",
                "Hung, Thế Quách",
                "qua\u0301ch hung"
            })
    void nameIsFoundHoweverItIsTyped(String typed) {
        enter("Quách Thế Hùng", "Quách Thế Hưng", "Quách Thế Dũng");
        assertThat(names(Map.of("q", typed))).contains("Quách Thế Hùng", "Quách Thế Hưng");
        assertThat(names(Map.of("q", typed))).doesNotContain("Quách Thế Dũng");
    }

    @Test
    void spellingAsTypedComesFirstAndThenWhatSoundsAlike() {
        enter("Quách Thế Hung", "Quách Thế Hưng", "Quách Thế Hùng");
        assertThat(names(Map.of("q", "quach hung")))
                .containsExactly("Quách Thế Hung", "Quách Thế Hùng", "Quách Thế Hưng");
        assertThat(names(Map.of("q", "Quách Hưng")))
                .containsExactly("Quách Thế Hưng", "Quách Thế Hung", "Quách Thế Hùng");
        assertThat(names(Map.of("q", "hùng quách")))
                .containsExactly("Quách Thế Hùng", "Quách Thế Hung", "Quách Thế Hưng");
    }

    @Test
    void listsGoByTheGivenNameInTheVietnameseAlphabet() {
        enter(
                "Quách Đào",
                "Quách Dũng",
                "Quách Ân",
                "Quách An",
                "Quách Ăn",
                "Quách Bảo An",
                "Quách Y");
        assertThat(names(Map.of("q", "quach")))
                .containsExactly(
                        "Quách An",
                        "Quách Bảo An",
                        "Quách Ăn",
                        "Quách Ân",
                        "Quách Dũng",
                        "Quách Đào",
                        "Quách Y");
    }

    @Test
    void pagesShowEveryMemberOnceAcrossTheRanks() {
        enter("Quách Hùng", "Quách Hưng", "Quách Hùng", "Quách Hung", "Quách Văn Hùng");
        var seen = new ArrayList<String>();
        var ids = new ArrayList<String>();
        String cursor = null;
        do {
            var request = Client.as("officer").queryParam("q", "quách hùng").queryParam("limit", 1);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page = request.get(PATH).then().statusCode(200).extract().jsonPath();
            seen.addAll(page.getList("items.fullName"));
            ids.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(seen)
                .containsExactly(
                        "Quách Hùng", "Quách Hùng", "Quách Văn Hùng", "Quách Hung", "Quách Hưng");
    }

    @Test
    void filtersNarrowTheList() {
        enter("Quách Lọc");
        assertThat(names(Map.of("q", "quach", "sex", "FEMALE"))).hasSize(1);
        assertThat(names(Map.of("q", "quach", "sex", "MALE"))).isEmpty();
        assertThat(
                        names(
                                Map.of(
                                        "q",
                                        "quach",
                                        "admittedFrom",
                                        "2010-02-03",
                                        "admittedTo",
                                        "2010-02-03")))
                .hasSize(1);
        assertThat(names(Map.of("q", "quach", "admittedFrom", "2010-02-04"))).isEmpty();
        assertThat(names(Map.of("q", "quach", "status", "EXEMPT"))).isEmpty();
        assertThat(names(Map.of("q", "quach", "organizationId", Demo.OTHER_COMMUNE))).isEmpty();
        assertThat(names(Map.of("q", "00812345"))).containsExactly("Quách Lọc");
        assertThat(names(Map.of("q", "00.812345"))).containsExactly("Quách Lọc");
        assertThat(names(Map.of("q", "0081234"))).isEmpty();
        Client.as("officer")
                .queryParam("position", "SECRETARY")
                .get(PATH)
                .then()
                .body("items.id", contains(Demo.SECRETARY.toString()));
    }

    @Test
    void ageBandHasItsFirstAndItsLastYear() {
        enter("Quách Tuổi");
        Database.rows(
                "update member set date_of_birth = (now() at time zone 'Asia/Ho_Chi_Minh')::date - interval '40 years' where full_name = 'Quách Tuổi'");
        assertThat(names(Map.of("q", "quach", "ageFrom", 40, "ageTo", 40))).hasSize(1);
        assertThat(names(Map.of("q", "quach", "ageFrom", 41))).isEmpty();
        Database.rows(
                "update member set date_of_birth = date_of_birth + 1 where full_name = 'Quách Tuổi'");
        assertThat(names(Map.of("q", "quach", "ageFrom", 40))).isEmpty();
        assertThat(names(Map.of("q", "quach", "ageTo", 39))).hasSize(1);
    }

    @Test
    void endingOfACitizenIdFindsItsOwnerWhoLearnsOfIt() {
        String ending = citizenIdOf().substring(8);
        long before = looked();
        ending("secretary", ending)
                .then()
                .statusCode(200)
                .body("items.id", hasItem(Demo.MEMBER.toString()))
                .body("items.organizationId", everyItem(equalTo(Demo.CELL.toString())));
        assertThat(looked()).isEqualTo(before + 1);
        Client.as("member")
                .get("/api/v1/me/access-log")
                .then()
                .statusCode(200)
                .body("items[0].action", equalTo("IDENTIFIER_SEARCHED"));
        Client.with(Tokens.ofRole(UUID.randomUUID().toString(), "CELL_SECRETARY", Demo.OTHER_CELL))
                .contentType(ContentType.JSON)
                .body(body(ending))
                .post(PATH + "/identifier-searches")
                .then()
                .statusCode(200)
                .body("items", empty());
        assertThat(looked()).isEqualTo(before + 1);
        assertThat(
                        Database.rows(
                                "select 1 from audit_event where action = 'IDENTIFIER_SEARCHED' and organization_id = ? and member_id is null",
                                Demo.OTHER_CELL))
                .isNotEmpty();
        ending("member", ending).then().statusCode(403);
        ending("officer", "12a4").then().statusCode(400);
    }

    private static long looked() {
        return (Long)
                Database.rows(
                                "select count(*) from audit_event where action = 'IDENTIFIER_SEARCHED' and member_id = ?",
                                Demo.MEMBER)
                        .get(0)
                        .get(0);
    }

    private static String citizenIdOf() {
        return Client.as("member").get("/api/v1/me").path("member.citizenId");
    }

    private static Response ending(String account, String ending) {
        return Client.as(account)
                .contentType(ContentType.JSON)
                .body(body(ending))
                .post(PATH + "/identifier-searches");
    }

    private static String body(String ending) {
        return "{\"citizenIdEnding\": \"%s\", \"purpose\": \"VERIFICATION\"}".formatted(ending);
    }

    private static List<String> names(Map<String, Object> filter) {
        return Client.as("officer")
                .queryParams(filter)
                .queryParam("limit", 50)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.fullName");
    }

    private static void enter(String... names) {
        for (int i = 0; i < names.length; i++) {
            Client.as("officer")
                    .contentType(ContentType.JSON)
                    .body(
                            """
                            {"organizationId": "%s", "status": "OFFICIAL", "fullName": "%s",
                             "dateOfBirth": "1980-05-19", "sex": "FEMALE", "admissionDate": "2010-02-03",
                             "officialDate": "2011-02-03"%s}
                            """
                                    .formatted(
                                            Demo.CELL,
                                            names[i],
                                            i == 0 ? ", \"cardNumber\": \"00.812345\"" : ""))
                    .post(PATH)
                    .then()
                    .statusCode(201);
        }
    }
}
