package vn.handbook.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Client;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

@HttpTest
class DocumentChangeTest {
    private static final String PATH = "/api/v1/documents/changes";

    /** A device that follows the feed. */
    private static final class Phone {
        final String account;
        final Map<String, String> kept = new HashMap<>();
        final List<String> heard = new ArrayList<>();
        String cursor;

        Phone(String account) {
            this.account = account;
            follow(200);
            heard.clear();
        }

        void follow(int limit) {
            boolean more;
            do {
                var request = Client.as(account).queryParam("limit", limit);
                if (cursor != null) {
                    request.queryParam("cursor", cursor);
                }
                JsonPath page = request.get(PATH).then().statusCode(200).extract().jsonPath();
                for (Map<String, Object> item : page.<Map<String, Object>>getList("items")) {
                    String id = (String) item.get("documentId");
                    heard.add(item.get("kind") + " " + id);
                    if (item.get("kind").equals("GONE")) {
                        kept.remove(id);
                    } else {
                        kept.put(id, (String) ((Map<?, ?>) item.get("document")).get("title"));
                    }
                }
                cursor = page.getString("nextCursor");
                more = page.getBoolean("more");
            } while (more);
        }
    }

    @Test
    void phoneHearsOfEachChangeOnceAndOfWhatItMustForget() {
        var phone = new Phone("member");
        String paper = Papers.draft("{}");
        String id = Papers.id(paper);
        phone.follow(5);
        assertThat(phone.heard).isEmpty();
        Papers.publish(paper);
        phone.follow(5);
        Papers.version(paper, "ERRATUM", "{\"title\": \"Đã sửa\"}").then().statusCode(201);
        phone.follow(5);
        phone.follow(5);
        assertThat(phone.kept).containsEntry(id, "Đã sửa");
        Papers.step(paper, "withdrawals", "Nhập nhầm").then().statusCode(201);
        phone.follow(5);
        phone.follow(5);
        assertThat(phone.heard).containsExactly("PRESENT " + id, "PRESENT " + id, "GONE " + id);
        assertThat(new Phone("member").kept).doesNotContainKey(id).isEqualTo(phone.kept);
    }

    @Test
    void narrowedAudienceIsATombstoneForThoseWhoLoseItAndNothingForOthers() {
        String paper =
                Papers.published(
                        "{\"organizationId\": \"%s\", \"audience\": \"SUBTREE\"}"
                                .formatted(Demo.COMMUNE));
        String hidden =
                Papers.published(
                        "{\"organizationId\": \"%s\", \"audience\": \"SUBTREE\"}"
                                .formatted(Demo.OTHER_CELL));
        var member = new Phone("member");
        var officer = new Phone("officer");
        assertThat(member.kept).containsKey(Papers.id(paper)).doesNotContainKey(Papers.id(hidden));
        Papers.version(paper, "AUDIENCE", "{\"audienceRoles\": [\"COMMITTEE_OFFICER\"]}")
                .then()
                .statusCode(201);
        Papers.step(hidden, "withdrawals", "Nhập nhầm").then().statusCode(201);
        member.follow(10);
        officer.follow(10);
        assertThat(member.heard).containsExactly("GONE " + Papers.id(paper));
        assertThat(officer.heard)
                .containsExactly("PRESENT " + Papers.id(paper), "GONE " + Papers.id(hidden));
    }

    @Test
    void pollersAreToldThatNothingChanged() {
        var phone = new Phone("member");
        var answer = Client.as("member").queryParam("cursor", phone.cursor).get(PATH);
        Client.as("member")
                .queryParam("cursor", phone.cursor)
                .header("If-None-Match", answer.header("ETag"))
                .get(PATH)
                .then()
                .statusCode(304);
    }

    @Test
    void S_064_anothersCursorIsRefused() {
        var phone = new Phone("officer");
        Client.as("member").queryParam("cursor", phone.cursor).get(PATH).then().statusCode(400);
        Client.as("member").queryParam("cursor", "x").get(PATH).then().statusCode(400);
        Client.as("member").queryParam("limit", 201).get(PATH).then().statusCode(400);
    }

    @Test
    void nothingIsMissedOrRepeatedWhileEditorsPublishAtOnce() throws Exception {
        var phone = new Phone("member");
        var papers = new ArrayList<String>();
        for (int i = 0; i < 12; i++) {
            papers.add(Papers.draft("{}"));
        }
        var done = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(5);
        try {
            Future<?> follower =
                    pool.submit(
                            () -> {
                                while (!done.get()) {
                                    phone.follow(2);
                                }
                            });
            List<Callable<Void>> editors = new ArrayList<>();
            for (String paper : papers) {
                editors.add(
                        () -> {
                            Papers.publish(paper);
                            if (paper.hashCode() % 2 == 0) {
                                Papers.step(paper, "withdrawals", "Thử").then().statusCode(201);
                            }
                            return null;
                        });
            }
            for (Future<Void> editor : pool.invokeAll(editors)) {
                editor.get();
            }
            done.set(true);
            follower.get(60, TimeUnit.SECONDS);
        } finally {
            pool.shutdownNow();
        }
        phone.follow(2);
        assertThat(phone.kept).isEqualTo(new Phone("member").kept);
        assertThat(phone.heard).doesNotHaveDuplicates();
    }
}
