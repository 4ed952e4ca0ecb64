package vn.handbook.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Client;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

@HttpTest
class OrganizationTreeTest {
    private static final int ORGANIZATIONS_OF_THE_PROVINCE = 59;

    @Test
    void pagesShowEveryOrganizationOnceInTreeOrder() {
        var codes = new ArrayList<String>();
        String cursor = null;
        do {
            var request = Client.as("officer").queryParam("limit", 7).queryParam("count", true);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page =
                    request.get("/api/v1/organizations")
                            .then()
                            .statusCode(200)
                            .extract()
                            .jsonPath();
            assertThat(page.getInt("total")).isEqualTo(ORGANIZATIONS_OF_THE_PROVINCE);
            List<String> onThisPage = page.getList("items.code");
            codes.addAll(onThisPage);
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(codes).hasSize(ORGANIZATIONS_OF_THE_PROVINCE).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void nextPageIsLinked() {
        String link =
                Client.as("officer")
                        .queryParam("limit", 2)
                        .get("/api/v1/organizations")
                        .then()
                        .statusCode(200)
                        .extract()
                        .header("Link");
        assertThat(link)
                .matches("</api/v1/organizations\\?limit=2&cursor=[A-Za-z0-9_-]+>; rel=\"next\"");
    }

    @Test
    void childrenAreLoadedOneLevelAtATime() {
        Client.as("officer")
                .queryParam("parentId", Demo.PROVINCE)
                .get("/api/v1/organizations")
                .then()
                .statusCode(200)
                .body("items", hasSize(5))
                .body("items.type", everyItem(equalTo("UPPER_GRASSROOTS")))
                .body("items.hasChildren", everyItem(equalTo(true)));
    }

    @Test
    void subtreeIsNestedToTheDepthThatIsAskedFor() {
        Client.as("officer")
                .queryParam("depth", 1)
                .get("/api/v1/organizations/{id}/subtree", Demo.COMMUNE)
                .then()
                .statusCode(200)
                .body("children", hasSize(7))
                .body("children[6].type", equalTo("GRASSROOTS_COMMITTEE"))
                .body("children[6].hasChildren", equalTo(true))
                .body("children[6].children", hasSize(0));
        Client.as("officer")
                .get("/api/v1/organizations/{id}/subtree", Demo.COMMUNE)
                .then()
                .body("children[6].children", hasSize(2));
    }

    @Test
    void memberSeesTheOwnCellAndTheWayUp() {
        Client.as("member")
                .get("/api/v1/organizations/{id}", Demo.CELL)
                .then()
                .statusCode(200)
                .body(
                        "path.name",
                        contains(
                                "Đảng bộ tỉnh Lam Giang",
                                "Đảng bộ xã Hoà Lam",
                                "Chi bộ thôn Đoài, xã Hoà Lam"));
        Client.as("member")
                .get("/api/v1/organizations")
                .then()
                .body("items.id", contains(Demo.CELL.toString()));
    }

    @Test
    void outsideTheScopeIsLikeNotThere() {
        for (UUID id : List.of(Demo.PROVINCE, Demo.OTHER_CELL, UUID.randomUUID())) {
            Client.as("secretary")
                    .get("/api/v1/organizations/{id}", id)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("NOT_FOUND"));
            Client.as("secretary")
                    .get("/api/v1/organizations/{id}/subtree", id)
                    .then()
                    .statusCode(404);
            Client.as("secretary")
                    .queryParam("parentId", id)
                    .get("/api/v1/organizations")
                    .then()
                    .body("items", hasSize(0));
        }
    }

    @Test
    void knownVersionIsNotSentAgain() {
        String tag =
                Client.as("officer")
                        .get("/api/v1/organizations/{id}", Demo.CELL)
                        .then()
                        .extract()
                        .header("ETag");
        Client.as("officer")
                .header("If-None-Match", tag)
                .get("/api/v1/organizations/{id}", Demo.CELL)
                .then()
                .statusCode(304);
    }

    @Test
    void organizationHasOneAddressOnly() {
        String shortened = Demo.CELL.toString().replace("-0000-", "-0-");
        Client.as("officer").get("/api/v1/organizations/" + shortened).then().statusCode(404);
    }
}
