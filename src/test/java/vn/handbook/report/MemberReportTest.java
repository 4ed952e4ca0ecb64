package vn.handbook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;
import vn.handbook.testing.Tokens;

@HttpTest
class MemberReportTest {
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
    void badgesAreForThoseWhoseYearsBecameFullSinceTheLastAward() {
        // Awards before and on 2026-09-02: 2026-05-19
        enter("Đủ Ba Mươi", "1996-05-20");
        enter("Đủ Hôm Ấy", "1986-09-02");
        enter("Đã Trao Trước", "1996-05-19");
        enter("Chưa Đủ Năm", "1996-09-03");
        enter("Ba Mươi Lăm", "1991-06-01");
        Map<String, Integer> found = badges("2026-09-02");
        assertThat(found)
                .containsEntry("Đủ Ba Mươi", 30)
                .containsEntry("Đủ Hôm Ấy", 40)
                .doesNotContainKeys("Đã Trao Trước", "Chưa Đủ Năm", "Ba Mươi Lăm");
        Client.as("officer")
                .get("/api/v1/reports/badge-candidates?on=2026-09-03")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("on"));
    }

    @Test
    void probationIsListedWhenItEndsAndOnlyInTheScope() {
        String member = enter("Sắp Hết Hạn", "PROBATIONARY", "2026-01-20", "2026-01-20");
        assertThat(due("2027-01-20", Client.tokenOf("officer"))).contains("Sắp Hết Hạn");
        assertThat(due("2027-01-19", Client.tokenOf("officer"))).doesNotContain("Sắp Hết Hạn");
        assertThat(
                        due(
                                "2027-01-20",
                                Tokens.ofRole(
                                        UUID.randomUUID().toString(),
                                        "COMMITTEE_OFFICER",
                                        Demo.OTHER_COMMUNE)))
                .doesNotContain("Sắp Hết Hạn");
        assertThat(member).isNotBlank();
    }

    @Test
    void beforeAndAfterAPeriodDifferByWhatCameAndWent() {
        enter("Kết Nạp Mới", "PROBATIONARY", "2026-03-02", "2026-03-02");
        become(enter("Rời Đi", "2010-02-03"), "LEFT", "2026-04-01");
        become(enter("Mất Rồi", "2010-02-03"), "DECEASED", "2026-05-01");
        become(enter("Còn Đây", "2010-02-03"), "SUSPENDED", "2026-05-01");
        for (UUID unit : new UUID[] {Demo.CELL, Demo.COMMUNE, Demo.PROVINCE}) {
            for (String to : new String[] {"2026-03-31", "2026-04-01", "2026-12-31"}) {
                JsonPath report = movement(unit, "2026-02-01", to);
                assertThat(report.getLong("after"))
                        .isEqualTo(
                                report.getLong("before")
                                        + sum(report, "increase")
                                        - sum(report, "decrease"));
            }
        }
        JsonPath year = movement(Demo.CELL, "2026-02-01", "2026-12-31");
        assertThat(year.getList("decrease.kind", String.class)).contains("LEFT", "DECEASED");
        assertThat(year.getLong("after"))
                .isEqualTo(
                        Client.as("officer")
                                .get(
                                        "/api/v1/organizations/"
                                                + Demo.CELL
                                                + "/head-count?asOf=2026-12-31")
                                .jsonPath()
                                .getLong("total.total"));
        Client.as("officer")
                .get(
                        "/api/v1/organizations/"
                                + Demo.CELL
                                + "/reports/movement?from=2026-02-02&to=2026-02-01")
                .then()
                .statusCode(400);
    }

    @Test
    void statisticsOfEveryDimensionAddUpToAllMembers() {
        JsonPath report =
                Client.as("officer")
                        .get("/api/v1/organizations/" + Demo.PROVINCE + "/reports/statistics")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        long total = report.getLong("total");
        assertThat(total)
                .isEqualTo(
                        Database.rows(
                                        "select count(*) from member where status in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT', 'TRANSFERRING', 'SUSPENDED')")
                                .get(0)
                                .get(0));
        for (String dimension : List.of("byStatus", "bySex", "byAge", "byPoliticalTheoryLevel")) {
            assertThat(sum(report, dimension)).as(dimension).isEqualTo(total);
        }
    }

    @Test
    void faultsOfRecordsAreCountedPerUnitAndTheMembersBehindThemShown() {
        enter("Trùng Tên Hoà", "2010-02-03");
        enter("Trùng Tên Hòa", "2010-02-03");
        JsonPath report =
                Client.as("officer")
                        .get("/api/v1/organizations/" + Demo.COMMUNE + "/reports/data-quality")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        for (QualityIssue issue : QualityIssue.values()) {
            String count = "find { it.issue == '%s' }.count".formatted(issue);
            long total = report.getLong("total." + count);
            List<Integer> parts = report.getList("units.collect { it.counts." + count + " }");
            assertThat(parts.stream().mapToLong(Integer::longValue).sum()).isEqualTo(total);
            Client.as("officer")
                    .queryParam("issue", issue)
                    .queryParam("count", true)
                    .get("/api/v1/organizations/" + Demo.COMMUNE + "/reports/data-quality/members")
                    .then()
                    .statusCode(200)
                    .body("total", equalTo((int) total));
        }
        assertThat(
                        Client.as("officer")
                                .queryParam("issue", "SAME_NAME_AND_BIRTH")
                                .queryParam("limit", 200)
                                .get(
                                        "/api/v1/organizations/"
                                                + Demo.CELL
                                                + "/reports/data-quality/members")
                                .jsonPath()
                                .getList("items.fullName", String.class))
                .contains("Trùng Tên Hoà", "Trùng Tên Hòa");
    }

    @Test
    void namesThatDifferInOneLetterAreNearWithinTheCommune() {
        enter("Quách Thị Loan", "2010-02-03");
        enter("Quách Thị Lan", "2010-02-03");
        enter("Quách Thị Lành", "2010-02-03");
        // Tones alone are no letters: the same name
        enter("Quách Thị Lần", "2010-02-03");
        enter("Quách Thị Loam", "2010-02-03");
        enter("Quách Thị Loang", "2010-02-03");
        Database.rows(
                "update member set organization_id = ? where full_name = 'Quách Thị Loam'",
                Demo.OTHER_CELL);
        Database.rows(
                "update member set date_of_birth = date_of_birth + 1 where full_name = 'Quách Thị Loang'");
        assertThat(near(Demo.PROVINCE))
                .contains("Quách Thị Loan", "Quách Thị Lan", "Quách Thị Lành", "Quách Thị Lần")
                .doesNotContain("Quách Thị Loam", "Quách Thị Loang");
    }

    private static List<String> near(UUID organization) {
        return Client.as("officer")
                .queryParam("issue", "NEAR_NAME")
                .queryParam("limit", 200)
                .get("/api/v1/organizations/" + organization + "/reports/data-quality/members")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.fullName", String.class);
    }

    private static Map<String, Integer> badges(String on) {
        JsonPath page =
                Client.as("officer")
                        .queryParam("on", on)
                        .queryParam("limit", 200)
                        .queryParam("organizationId", Demo.CELL)
                        .get("/api/v1/reports/badge-candidates")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();
        var found = new java.util.HashMap<String, Integer>();
        List<String> names = page.getList("items.fullName");
        List<Integer> badges = page.getList("items.badge");
        for (int i = 0; i < names.size(); i++) {
            found.put(names.get(i), badges.get(i));
        }
        return found;
    }

    private static List<String> due(String until, String token) {
        var names = new ArrayList<String>();
        String cursor = null;
        do {
            var request = Client.with(token).queryParam("until", until).queryParam("limit", 10);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page =
                    request.get("/api/v1/reports/probation-due")
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            names.addAll(page.getList("items.fullName"));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        return names;
    }

    private static JsonPath movement(UUID unit, String from, String to) {
        return Client.as("officer")
                .queryParam("from", from)
                .queryParam("to", to)
                .get("/api/v1/organizations/" + unit + "/reports/movement")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static long sum(JsonPath report, String list) {
        return report.getList(list + ".count", Long.class).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private static String enter(String name, String admission) {
        return enter(name, "OFFICIAL", admission, "2026-01-05");
    }

    private static String enter(String name, String status, String admission, String enteredOn) {
        boolean probationary = status.equals("PROBATIONARY");
        return Client.as("officer")
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"organizationId": "%s", "status": "%s", "fullName": "%s", "dateOfBirth": "1965-05-19",
                         "sex": "FEMALE", "admissionDate": "%s", "enteredOn": "%s"%s}
                        """
                                .formatted(
                                        Demo.CELL,
                                        status,
                                        name,
                                        admission,
                                        enteredOn,
                                        probationary
                                                ? ""
                                                : ", \"officialDate\": \"%s\""
                                                        .formatted(
                                                                LocalDate.parse(admission)
                                                                        .plusYears(1))))
                .post("/api/v1/members")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static void become(String member, String status, String on) {
        Client.as("officer")
                .header("If-Match", Client.as("officer").get(member).header("ETag"))
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"status": "%s", "effectiveOn": "%s", "reason": "Kiểm thử", "decisionNumber": "1-QĐ",
                         "decidedOn": "2026-01-02"}
                        """
                                .formatted(status, on))
                .post(member + "/status-changes")
                .then()
                .statusCode(201);
    }
}
