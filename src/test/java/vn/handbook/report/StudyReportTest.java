package vn.handbook.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.shared.time.Time;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

@HttpTest
class StudyReportTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void countsAreThoseOfARecountFromTheRows(int plan) {
        JsonPath report = report("officer", Demo.plan(plan), Demo.PROVINCE);
        Map<String, Long> recounted = recount(Demo.plan(plan), Demo.PROVINCE);
        recounted.forEach(
                (name, number) ->
                        assertThat(report.getLong("total." + name)).as(name).isEqualTo(number));
    }

    @Test
    void unitsAddUpToTheTotalOnEveryLevel() {
        List<UUID> toVisit = new ArrayList<>(List.of(Demo.PROVINCE));
        while (!toVisit.isEmpty()) {
            JsonPath report = report("officer", Demo.plan(2), toVisit.remove(0));
            List<String> units = report.getList("units.organizationId", String.class);
            for (String name :
                    List.of(
                            "assigned",
                            "exempt",
                            "waived",
                            "expected",
                            "completed",
                            "completedOnPaper",
                            "inProgress",
                            "notStarted",
                            "overdue")) {
                if (!units.isEmpty()) {
                    long sum =
                            report.getList("units.counts." + name, Long.class).stream()
                                    .mapToLong(n -> n)
                                    .sum();
                    assertThat(sum).as(name).isEqualTo(report.getLong("total." + name));
                }
            }
            units.forEach(
                    unit -> {
                        long below =
                                report("officer", Demo.plan(2), UUID.fromString(unit))
                                        .getLong("total.assigned");
                        long here =
                                report.getLong(
                                        "units.find { it.organizationId == '%s' }.counts.assigned"
                                                .formatted(unit));
                        assertThat(below).isEqualTo(here);
                    });
            units.stream()
                    .map(UUID::fromString)
                    .filter(unit -> toVisit.size() < 4)
                    .forEach(toVisit::add);
        }
    }

    @Test
    void exemptMembersAreNeitherDoneNorLate() {
        JsonPath report = report("officer", Demo.plan(1), Demo.PROVINCE);
        assertThat(report.getLong("total.exempt")).isPositive();
        assertThat(
                        report.getLong("total.completed")
                                + report.getLong("total.inProgress")
                                + report.getLong("total.notStarted")
                                + report.getLong("total.waived")
                                + report.getLong("total.exempt"))
                .isEqualTo(report.getLong("total.assigned"));
        assertThat(report.getLong("total.overdue"))
                .isEqualTo(report.getLong("total.inProgress") + report.getLong("total.notStarted"));
    }

    @Test
    void secretaryCountsTheOwnCellAndNoOther() {
        assertThat(report("secretary", Demo.plan(2), Demo.CELL).getLong("total.assigned"))
                .isPositive();
        for (UUID outside :
                List.of(Demo.PROVINCE, Demo.COMMUNE, Demo.OTHER_CELL, UUID.randomUUID())) {
            Client.as("secretary")
                    .queryParam("planId", Demo.plan(2))
                    .queryParam("organizationId", outside)
                    .get("/api/v1/reports/study")
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void reportNamesNobody() {
        String body =
                Client.as("secretary")
                        .queryParam("planId", Demo.plan(2))
                        .queryParam("organizationId", Demo.CELL)
                        .get("/api/v1/reports/study")
                        .asString();
        Database.rows(
                        "select full_name, cast(id as text) from member where organization_id = ?",
                        Demo.CELL)
                .forEach(
                        member ->
                                assertThat(body)
                                        .doesNotContain(
                                                (String) member.get(0), (String) member.get(1)));
    }

    @Test
    void membersReadNoReports() {
        Client.as("member")
                .queryParam("planId", Demo.plan(2))
                .queryParam("organizationId", Demo.CELL)
                .get("/api/v1/reports/study")
                .then()
                .statusCode(403);
    }

    @Test
    void bothParametersAreMissedAtOnce() {
        Client.as("officer")
                .get("/api/v1/reports/study")
                .then()
                .statusCode(400)
                .body("errors", hasSize(2))
                .body("errors[0].parameter", equalTo("organizationId"))
                .body("errors[1].parameter", equalTo("planId"));
    }

    private static JsonPath report(String username, UUID plan, UUID organization) {
        return Client.as(username)
                .queryParam("planId", plan)
                .queryParam("organizationId", organization)
                .get("/api/v1/reports/study")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Straight from the tables, member by member, with none of the report's SQL. */
    private static Map<String, Long> recount(UUID plan, UUID organization) {
        Set<Object> required = new HashSet<>();
        Database.rows(
                        """
                        select s.id from study_plan p join resolution_section s using (resolution_id)
                        where p.id = ? and s.required
                        """,
                        plan)
                .forEach(row -> required.add(row.get(0)));
        var dueOn =
                ((Date)
                                Database.rows("select due_on from study_plan where id = ?", plan)
                                        .get(0)
                                        .get(0))
                        .toLocalDate();
        boolean due = LocalDate.now(Time.VIETNAM).isAfter(dueOn);
        var counts = new HashMap<String, Long>();
        for (List<Object> member :
                Database.rows(
                        """
                        select m.id, m.status from member m join organization o on o.id = m.organization_id
                        where ? = any(o.path) and m.status in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT')
                        """,
                        organization)) {
            counts.merge("assigned", 1L, Long::sum);
            if (member.get(1).equals("EXEMPT")) {
                counts.merge("exempt", 1L, Long::sum);
                continue;
            }
            Set<Object> done = new HashSet<>();
            boolean begun = false;
            for (List<Object> progress :
                    Database.rows(
                            """
                            select g.section_id, g.completed_at is not null from section_progress g
                                join resolution_section s on s.id = g.section_id
                                join study_plan p using (resolution_id)
                            where g.member_id = ? and p.id = ?
                            """,
                            member.get(0),
                            plan)) {
                begun = true;
                if ((Boolean) progress.get(1)) {
                    done.add(progress.get(0));
                }
            }
            List<List<Object>> settled =
                    Database.rows(
                            """
                            select kind from assignment_settlement
                            where member_id = ? and plan_id = ? and voided_at is null
                            """,
                            member.get(0),
                            plan);
            String state =
                    done.containsAll(required) ? "completed" : begun ? "inProgress" : "notStarted";
            if (!state.equals("completed") && !settled.isEmpty()) {
                if (settled.get(0).get(0).equals("WAIVED")) {
                    counts.merge("waived", 1L, Long::sum);
                    continue;
                }
                counts.merge("completedOnPaper", 1L, Long::sum);
                state = "completed";
            }
            counts.merge("expected", 1L, Long::sum);
            counts.merge(state, 1L, Long::sum);
            if (due && !state.equals("completed")) {
                counts.merge("overdue", 1L, Long::sum);
            }
        }
        return counts;
    }

    @Test
    void planThatDoesNotConcernTheOrganizationIsNotReportedOnIt() {
        String plan =
                Client.as("officer")
                        .contentType(ContentType.JSON)
                        .body(
                                """
                                {"resolutionId": "%s", "organizationId": "%s", "title": "Riêng xã này",
                                 "opensOn": "2026-03-01", "dueOn": "2026-12-31"}
                                """
                                        .formatted(Demo.resolution(4), Demo.OTHER_COMMUNE))
                        .post("/api/v1/study-plans")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        Client.as("officer")
                .queryParam("planId", plan)
                .queryParam("organizationId", Demo.COMMUNE)
                .get("/api/v1/reports/study")
                .then()
                .statusCode(404);
    }
}
