package vn.handbook.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

@HttpTest
class BookmarkTest {
    private static final String NOWHERE = "{}";

    @Test
    void documentIsMarkedMovedFoundAgainAndReallyTakenOut() {
        Shelf shelf = Shelf.empty();
        UUID folder = UUID.randomUUID();
        shelf.put("bookmark-folders/" + folder, "{\"name\": \"  Đại  hội XIV \"}")
                .then()
                .statusCode(201)
                .header("Location", endsWith("/me/bookmark-folders/" + folder))
                .body("name", equalTo("Đại hội XIV"))
                .body("bookmarks", equalTo(0));
        shelf.put("bookmarks/" + Shelf.DOCUMENT, NOWHERE)
                .then()
                .statusCode(201)
                .header("Location", endsWith("/me/bookmarks/" + Shelf.DOCUMENT))
                .body("folderId", nullValue())
                .body("document.id", equalTo(Shelf.DOCUMENT.toString()));
        shelf.put("bookmarks/" + Shelf.DOCUMENT, in(folder))
                .then()
                .statusCode(200)
                .body("folderId", equalTo(folder.toString()));
        shelf.get("bookmarks?count=true&folderId=" + folder)
                .then()
                .statusCode(200)
                .body("total", equalTo(1))
                .body("items.document.id", contains(Shelf.DOCUMENT.toString()));
        shelf.get("bookmark-folders").then().body("items.bookmarks", contains(1));

        shelf.delete("bookmark-folders/" + folder).then().statusCode(204);
        shelf.get("bookmarks/" + Shelf.DOCUMENT)
                .then()
                .statusCode(200)
                .body("folderId", nullValue());
        shelf.delete("bookmarks/" + Shelf.DOCUMENT).then().statusCode(204);
        shelf.delete("bookmarks/" + Shelf.DOCUMENT).then().statusCode(204);
        shelf.get("bookmarks/" + Shelf.DOCUMENT).then().statusCode(404);
        assertThat(rowsOf("bookmark", shelf)).isZero();
        assertThat(rowsOf("bookmark_folder", shelf)).isZero();
    }

    @Test
    void whatAPhoneSendsTwiceOrAtOnceIsThereOnce() throws Exception {
        Shelf shelf = Shelf.empty();
        UUID folder = UUID.randomUUID();
        List<Callable<Integer>> sent = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            sent.add(
                    () ->
                            shelf.put("bookmark-folders/" + folder, "{\"name\": \"Đọc sau\"}")
                                    .statusCode());
            sent.add(() -> shelf.put("bookmarks/" + Shelf.DOCUMENT, NOWHERE).statusCode());
        }
        var devices = Executors.newFixedThreadPool(6);
        try {
            var statuses = new ArrayList<Integer>();
            for (var answer : devices.invokeAll(sent)) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnly(200, 201);
            assertThat(statuses.stream().filter(status -> status == 201)).hasSize(2);
        } finally {
            devices.shutdown();
        }
        assertThat(rowsOf("bookmark", shelf)).isEqualTo(1);
        assertThat(rowsOf("bookmark_folder", shelf)).isEqualTo(1);
    }

    @Test
    void listIsPagedNewestFirstWithoutRepeatingWhenSomethingIsAddedMeanwhile() {
        Shelf shelf = Shelf.empty();
        List<String> marked =
                IntStream.rangeClosed(1, 7)
                        .mapToObj(
                                number -> {
                                    shelf.put("bookmarks/" + Demo.document(number), NOWHERE)
                                            .then()
                                            .statusCode(201);
                                    return Demo.document(number).toString();
                                })
                        .toList();
        var seen = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = shelf.get("bookmarks?limit=3" + cursor).jsonPath();
            seen.addAll(page.getList("items.documentId"));
            cursor = page.get("nextCursor") == null ? null : "&cursor=" + page.get("nextCursor");
            shelf.put("bookmarks/" + Demo.document(20 + seen.size()), NOWHERE);
        }
        var newestFirst = new ArrayList<>(marked);
        java.util.Collections.reverse(newestFirst);
        assertThat(seen).containsExactlyElementsOf(newestFirst);
    }

    @Test
    void documentThatMayNoLongerBeReadIsOnlyItsId() {
        Shelf shelf = Shelf.empty();
        shelf.put("bookmarks/" + Shelf.CELL_PAPER, NOWHERE).then().statusCode(201);
        Shelf.whileNotReadable(
                Shelf.CELL_PAPER,
                () -> {
                    Response list = shelf.get("bookmarks");
                    list.then()
                            .statusCode(200)
                            .body("items.documentId", contains(Shelf.CELL_PAPER.toString()))
                            .body("items.available", contains(false));
                    assertThat(list.asString()).doesNotContain("NQ/CB", "sinh hoạt");
                    shelf.get("bookmarks/" + Shelf.CELL_PAPER)
                            .then()
                            .body("available", equalTo(false))
                            .body("document", nullValue());
                    shelf.delete("bookmarks/" + Shelf.CELL_PAPER).then().statusCode(204);
                });
    }

    @Test
    void S_041_markingTellsNothingOfWhatOneMayNotRead() {
        Shelf shelf = Shelf.empty();
        for (UUID id : List.of(Shelf.NOT_READABLE, UUID.randomUUID())) {
            shelf.put("bookmarks/" + id, NOWHERE)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("NOT_FOUND"));
        }
        assertThat(rowsOf("bookmark", shelf)).isZero();
    }

    @Test
    void S_040_anotherMembersFolderIsNotThere() {
        Shelf owner = Shelf.empty();
        Shelf other = Shelf.empty(4);
        UUID folder = UUID.randomUUID();
        owner.put("bookmark-folders/" + folder, "{\"name\": \"Của tôi\"}").then().statusCode(201);
        other.put("bookmarks/" + Shelf.DOCUMENT, in(folder))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/folderId"));
        other.get("bookmark-folders/" + folder).then().statusCode(404);
        // The same id is free for the other's own folder, and tells nothing of this one
        other.put("bookmark-folders/" + folder, "{\"name\": \"Khác\"}").then().statusCode(201);
        other.delete("bookmark-folders/" + folder).then().statusCode(204);
        owner.get("bookmark-folders/" + folder).then().body("name", equalTo("Của tôi"));
    }

    @Test
    void foldersAreSortedByNameAsPeopleReadIt() {
        Shelf shelf = Shelf.empty();
        for (String name : List.of("đọc sau", "Ân tình", "Đại hội XIV", "2026")) {
            shelf.put(
                    "bookmark-folders/" + UUID.randomUUID(), "{\"name\": \"%s\"}".formatted(name));
        }
        var names = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            JsonPath page = shelf.get("bookmark-folders?limit=1" + cursor).jsonPath();
            names.addAll(page.getList("items.name"));
            cursor = page.get("nextCursor") == null ? null : "&cursor=" + page.get("nextCursor");
        }
        assertThat(names).containsExactly("2026", "Ân tình", "Đại hội XIV", "đọc sau");
    }

    @Test
    void thereIsALimitAndAtItOnlyNewOnesAreRefused() {
        Shelf shelf = Shelf.empty();
        Database.rows(
                """
                insert into bookmark_folder (member_id, id, name, name_folded, created_at)
                select ?, gen_random_uuid(), 'x', 'x', now() from generate_series(1, 99)
                """,
                shelf.memberId());
        UUID last = UUID.randomUUID();
        shelf.put("bookmark-folders/" + last, "{\"name\": \"Cuối\"}").then().statusCode(201);
        shelf.put("bookmark-folders/" + UUID.randomUUID(), "{\"name\": \"Thừa\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("TOO_MANY_FOLDERS"));
        shelf.put("bookmark-folders/" + last, "{\"name\": \"Đổi tên\"}").then().statusCode(200);
        shelf.put("bookmark-folders/" + last, "{\"name\": \"%s\"}".formatted("d".repeat(101)))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/name"));
        Shelf.empty();
    }

    @Test
    void listThatIsKnownIsNotSentAgain() {
        Shelf shelf = Shelf.empty();
        shelf.put("bookmarks/" + Shelf.DOCUMENT, NOWHERE);
        String tag = shelf.get("bookmarks").header("ETag");
        Client.with(shelf.token())
                .header("If-None-Match", tag)
                .get("/api/v1/me/bookmarks")
                .then()
                .statusCode(304);
        shelf.get("bookmarks").then().header("Cache-Control", equalTo("no-store"));
        shelf.get("bookmarks").then().body("items", hasSize(1));
    }

    private static String in(UUID folder) {
        return "{\"folderId\": \"%s\"}".formatted(folder);
    }

    private static long rowsOf(String table, Shelf shelf) {
        return (Long)
                Database.rows(
                                "select count(*) from " + table + " where member_id = ?",
                                shelf.memberId())
                        .get(0)
                        .get(0);
    }
}
