package vn.handbook.security;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static vn.handbook.security.Refusal.refused;
import static vn.handbook.testing.Client.as;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.HttpTest;

@HttpTest
class ParameterTest {

    @Test
    void S_063_allFaultsOfTheQueryAreToldAtOnce() {
        refused(get("/api/v1/members?limit=x&status=GOOD&foo=1&q=a&q=b"), 400, "INVALID_REQUEST")
                .body("instance", equalTo("/api/v1/members"))
                .body(
                        "errors.collect { it.parameter + ' ' + it.code }",
                        containsInAnyOrder(
                                "limit TYPE", "status TYPE", "foo UNKNOWN", "q REPEATED"))
                .body(
                        "errors.find { it.parameter == 'foo' }.message",
                        equalTo("Không có tham số này."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=1&limit=2", "limit=1&limit=1", "count=true;count=false"})
    void S_071_repeatedParameterIsRefused(String query) {
        refused(get("/api/v1/members?" + query), 400, "INVALID_REQUEST")
                .body("errors.code", contains("REPEATED"));
    }

    @ParameterizedTest
    @CsvSource({
        "sort=name, sort",
        "sort=-citizenId, sort",
        "sort=m.citizen_id;drop, sort",
        "orderBy=id, orderBy",
        "member.phone=0, member.phone",
        "fields=citizenId, fields",
        "LIMIT=1, LIMIT",
        "q[]=1, q[]",
    })
    void S_065_noSortOrFilterButTheListedOnes(String query, String name) {
        refused(get("/api/v1/members?" + query.replace(";", "%3B")), 400, "INVALID_REQUEST")
                .body("errors.parameter", contains(name))
                .body("errors.code", contains("UNKNOWN"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/members?organizationId=zz, organizationId",
        "/api/v1/members?organizationId=1-1-1-1-1, organizationId",
        "/api/v1/members?status=official, status",
        "/api/v1/members?count=TRUE, count",
        "/api/v1/members?ageFrom=-1, ageFrom",
        "/api/v1/members?ageTo=151, ageTo",
        "/api/v1/documents?year=0, year",
        "/api/v1/documents?type=1, type",
        "/api/v1/reports/study?planId=1&organizationId=01978400-0000-7001-8000-000000000001, planId",
        "/api/v1/organizations/01978400-0000-7001-8000-000000000001/subtree?depth=4, depth",
    })
    void S_071_wrongParameterIs400AndNamed(String path, String name) {
        refused(get(path), 400, "INVALID_REQUEST").body("errors.parameter", contains(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/members/1",
                "/api/v1/members/1-1-1-1-1",
                "/api/v1/members/%FF",
                "/api/v1/members/%ED%A0%80",
                "/api/v1/members/..%2f..%2fetc",
                "/api/v1/documents/x",
                "/api/v1/resolutions/'",
                "/api/v1/study-plans/0",
                "/api/v1/organizations/x/subtree",
            })
    void S_041_whatIsNoIdIsNotFound(String path) {
        refused(get(path), 404, "NOT_FOUND");
    }

    private static Response get(String path) {
        return as("officer").urlEncodingEnabled(false).get(path);
    }
}
