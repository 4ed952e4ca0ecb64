package vn.handbook;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.handbook.testing.Client;
import vn.handbook.testing.Plans;

/**
 * What officers and secretaries do while members study.
 *
 * @param exempt takes the members that were exempted
 */
record CampaignStaff(List<URI> replicas, UUID plan, CampaignTokens secretaries, Set<UUID> exempt) {
    static final int CASES = 30;

    /**
     * @param cells of the members; those that are official come first
     */
    void settleAndMove(Map<UUID, UUID> cells) {
        List<UUID> homes = cells.values().stream().distinct().toList();
        List<UUID> cases = cells.keySet().stream().limit(CASES).toList();
        for (int i = 0; i < CASES; i++) {
            askAt(replicas.get(i % replicas.size()));
            UUID member = cases.get(i);
            if (i % 5 < 2) {
                UUID to = homes.get((homes.indexOf(cells.get(member)) + 1 + i) % homes.size());
                if (!to.equals(cells.get(member))) {
                    Plans.transfer(member, to, Plans.TODAY);
                }
                cells.put(member, to);
            }
            String secretary = secretaries.secretaryOf(cells.get(member));
            switch (i % 5) {
                case 1, 2 -> settle(secretary, member, "WAIVED", "");
                case 3 -> {
                    String day = ", \"completedOn\": \"%s\"".formatted(Plans.TODAY.minusDays(30));
                    String id = settle(secretary, member, "COMPLETED_ON_PAPER", day);
                    if (i % 2 == 0) {
                        postWith(
                                secretary,
                                settlementsOf(member) + "/" + id + "/voids",
                                "{\"reason\": \"Ghi nhầm\"}");
                    }
                }
                case 4 -> exempt(member);
                default -> {}
            }
        }
    }

    private String settle(String secretary, UUID member, String kind, String more) {
        return postWith(
                secretary,
                settlementsOf(member),
                "{\"kind\": \"%s\", \"reason\": \"Ốm\"%s}".formatted(kind, more));
    }

    private String settlementsOf(UUID member) {
        return "/api/v1/study-plans/%s/members/%s/settlements".formatted(plan, member);
    }

    private void exempt(UUID member) {
        String path = "/api/v1/members/" + member;
        Client.as("officer")
                .header("If-Match", Client.as("officer").get(path).header("ETag"))
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"status": "EXEMPT", "effectiveOn": "%1$s", "reason": "Tuổi cao",
                         "decisionNumber": "1-QĐ/ĐU", "decidedOn": "%1$s"}
                        """
                                .formatted(Plans.TODAY))
                .post(path + "/status-changes")
                .then()
                .statusCode(201);
        exempt.add(member);
    }

    static String postWith(String token, String path, String body) {
        return Client.with(token)
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    static void askAt(URI replica) {
        RestAssured.baseURI = "http://localhost";
        RestAssured.port = replica.getPort();
    }
}
