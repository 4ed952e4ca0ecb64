package vn.handbook.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static vn.handbook.security.Refusal.refused;
import static vn.handbook.testing.Client.as;
import static vn.handbook.testing.Client.nobody;

import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.HttpTest;

@HttpTest
class FunctionAccessTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/members",
        "POST, /api/v1/members",
        "POST, /api/v1/documents",
        "POST, /api/v1/documents/01978400-0000-7004-8000-000000000901/publications",
        "POST, /api/v1/resolutions",
        "GET, /api/v1/study-plans",
        "POST, /api/v1/study-plans",
        "GET, /api/v1/reports/study",
    })
    void S_043_aMemberIsForbiddenWhatStaffDo(String method, String path) {
        Response answer =
                method.equals("GET")
                        ? as("member").get(path)
                        : as("member").contentType("application/json").body("{}").post(path);
        refused(answer, 403, "FORBIDDEN").body("title", equalTo("Không có quyền làm việc này"));
        Response unknown =
                method.equals("GET")
                        ? nobody().get(path)
                        : nobody().contentType("application/json").body("{}").post(path);
        refused(unknown, 401, "UNAUTHENTICATED");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/members/",
                "//api//v1//members",
                "/api/v1/members;x=1",
                "/api;a/v1;b/members;c",
                "/api/v1/./members",
                "/api/v1/me/../members",
                "/q/../api/v1/members",
                "/api/v1/me/%2e%2e/members",
                "/api/v1/mem%62ers",
                "/api/v1/members%2f",
                "/api/v1/members%3bx",
                "/api/v1/members%00",
                "/API/V1/MEMBERS",
                "/api/v1/Members",
                "/api/v1/members.json",
                "/api/v1/members%20",
            })
    void S_043_noSpellingOfAnAddressGetsPastTheRule(String path) throws Exception {
        String as = Client.tokenOf("member");
        String request = "GET %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n%s\r\n";
        RawHttp.Answer member =
                RawHttp.send(request.formatted(path, "Authorization: Bearer " + as + "\r\n"));
        assertThat(member.status()).isIn(400, 403, 404);
        assertThat(member.body()).doesNotContain("fullName");
        assertThat(RawHttp.send(request.formatted(path, "")).status()).isIn(400, 401, 404);
    }

    @Test
    void S_043_theAdministratorOfAccountsReadsNoRegister() {
        refused(as("admin").get(Register.PATH), 403, "FORBIDDEN");
        refused(as("editor").get(Register.PATH), 403, "FORBIDDEN");
    }

    @Test
    void S_049_anEndpointWithoutARuleAdmitsNobody() {
        refused(nobody().get(UnguardedResource.PATH), 401, "UNAUTHENTICATED");
        for (String username : List.of("admin", "editor", "officer", "secretary", "member")) {
            refused(as(username).get(UnguardedResource.PATH), 403, "FORBIDDEN");
        }
    }

    @Test
    void S_049_anUnknownAddressGivesNothing() {
        for (String path : List.of("/api/v1", "/api/v1/users", "/api/v2/members", "/actuator")) {
            assertThat(nobody().get(path).statusCode()).isIn(401, 403, 404);
            assertThat(as("admin").get(path).statusCode()).isIn(403, 404);
        }
    }
}
