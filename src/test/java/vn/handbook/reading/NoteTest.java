package vn.handbook.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.handbook.testing.Database;
import vn.handbook.testing.HttpTest;

@HttpTest
class NoteTest {

    @Test
    void noteIsWrittenReadChangedAndReallyDeleted() {
        Shelf shelf = Shelf.empty();
        String address = "notes/" + UUID.randomUUID();
        Response written = shelf.put(address, note("Hỏi lại chi uỷ."));
        written.then()
                .statusCode(201)
                .header("Location", endsWith("/me/" + address))
                .body("text", equalTo("Hỏi lại chi uỷ."))
                .body("documentAvailable", equalTo(true));
        Response changed = shelf.put(address, note("Đã hỏi."), written.header("ETag"));
        changed.then().statusCode(200).body("text", equalTo("Đã hỏi."));
        shelf.get(address)
                .then()
                .statusCode(200)
                .header("ETag", equalTo(changed.header("ETag")))
                .body("text", equalTo("Đã hỏi."));
        shelf.get("notes?count=true&documentId=" + Shelf.DOCUMENT)
                .then()
                .body("total", equalTo(1))
                .body("items.note.text", contains("Đã hỏi."))
                .body("items.document.id", contains(Shelf.DOCUMENT.toString()));
        shelf.delete(address).then().statusCode(204);
        shelf.get(address).then().statusCode(404);
        assertThat(notesOf(shelf)).isEmpty();
    }

    @Test
    void passageIsMarkedWithItsWords() {
        Shelf shelf = Shelf.empty();
        String address = "notes/" + UUID.randomUUID();
        shelf.put(address, highlight(10, 24, "đổi mới sáng tạo"))
                .then()
                .statusCode(201)
                .body("highlight.quote", equalTo("đổi mới sáng tạo"))
                .body("highlight.color", equalTo("GREEN"))
                .body("anchor", equalTo("muc-2"))
                .body("text", nullValue());
        shelf.put("notes/" + UUID.randomUUID(), highlight(24, 24, "ngược"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/highlight/end"));
        shelf.put(
                        "notes/" + UUID.randomUUID(),
                        "{\"documentId\": \"%s\"}".formatted(Shelf.DOCUMENT))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/text"));
    }

    @Test
    void whatIsSentAgainChangesNothingWhateverVersionItNames() {
        Shelf shelf = Shelf.empty();
        String address = "notes/" + UUID.randomUUID();
        String first = shelf.put(address, note("một")).header("ETag");
        shelf.put(address, note("một")).then().statusCode(200).header("ETag", equalTo(first));
        shelf.put(address, note("hai"), first).then().statusCode(200);
        List<List<Object>> once = notesOf(shelf);
        // The answer was lost on the way: the phone sends the same change once more
        shelf.put(address, note("hai"), first).then().statusCode(200);
        assertThat(notesOf(shelf)).isEqualTo(once);
    }

    @Test
    void secondDeviceDoesNotOverwriteTheFirstWithoutHavingSeenIt() {
        Shelf shelf = Shelf.empty();
        String address = "notes/" + UUID.randomUUID();
        String seenByBoth = shelf.put(address, note("gốc")).header("ETag");
        shelf.put(address, note("máy thứ nhất"), seenByBoth).then().statusCode(200);
        shelf.put(address, note("máy thứ hai"), seenByBoth)
                .then()
                .statusCode(412)
                .body("code", equalTo("STALE"));
        shelf.put(address, note("máy thứ hai")).then().statusCode(428);
        shelf.get(address).then().body("text", equalTo("máy thứ nhất"));
    }

    @Test
    void S_069_ofTwoChangesAtOnceOneWins() throws Exception {
        Shelf shelf = Shelf.empty();
        var devices = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                String address = "notes/" + UUID.randomUUID();
                String seen = shelf.put(address, note("gốc")).header("ETag");
                List<Callable<Integer>> changes =
                        List.of(
                                () -> shelf.put(address, note("a"), seen).statusCode(),
                                () -> shelf.put(address, note("b"), seen).statusCode());
                var statuses = new ArrayList<Integer>();
                for (var answer : devices.invokeAll(changes)) {
                    statuses.add(answer.get());
                }
                assertThat(statuses).containsExactlyInAnyOrder(200, 412);
            }
        } finally {
            devices.shutdown();
        }
    }

    @Test
    void creationSentByTwoThreadsAtOnceIsOneNote() throws Exception {
        Shelf shelf = Shelf.empty();
        String address = "notes/" + UUID.randomUUID();
        var devices = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> sent = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                sent.add(() -> shelf.put(address, note("một lần")).statusCode());
            }
            var statuses = new ArrayList<Integer>();
            for (var answer : devices.invokeAll(sent)) {
                statuses.add(answer.get());
            }
            assertThat(statuses).containsOnly(200, 201);
            assertThat(statuses.stream().filter(status -> status == 201)).hasSize(1);
        } finally {
            devices.shutdown();
        }
        assertThat(notesOf(shelf)).hasSize(1);
    }

    @Test
    void deletedNoteDoesNotComeBackWithWhatAnotherDeviceSendsLate() {
        Shelf shelf = Shelf.empty();
        String address = "notes/" + UUID.randomUUID();
        shelf.put(address, note("bí mật riêng")).then().statusCode(201);
        shelf.delete(address).then().statusCode(204);
        shelf.put(address, note("bí mật riêng"))
                .then()
                .statusCode(409)
                .body("code", equalTo("NOTE_DELETED"));
        shelf.delete(address).then().statusCode(204);
        assertThat(notesOf(shelf)).isEmpty();
        // Deleting what was never there leaves nothing behind
        shelf.delete("notes/" + UUID.randomUUID()).then().statusCode(204);
        assertThat(
                        Database.rows(
                                "select 1 from deleted_note where member_id = ?", shelf.memberId()))
                .hasSize(1);
    }

    @Test
    void ofADocumentThatMayNoLongerBeReadOnlyMyOwnWordsRemain() {
        Shelf shelf = Shelf.empty();
        String address = "notes/" + UUID.randomUUID();
        String body =
                """
                {"documentId": "%s", "text": "lời của tôi",
                 "highlight": {"start": 0, "end": 9, "quote": "trích lời", "color": "PINK"}}
                """
                        .formatted(Shelf.CELL_PAPER);
        String tag = shelf.put(address, body).header("ETag");
        Shelf.whileNotReadable(
                Shelf.CELL_PAPER,
                () -> {
                    Response hidden = shelf.get(address);
                    hidden.then()
                            .statusCode(200)
                            .body("documentAvailable", equalTo(false))
                            .body("text", equalTo("lời của tôi"))
                            .body("highlight", nullValue());
                    assertThat(hidden.header("ETag")).isNotEqualTo(tag);
                    assertThat(shelf.get("notes").asString())
                            .contains("lời của tôi")
                            .doesNotContain("trích lời", "NQ/CB");
                    shelf.put(address, body, "*")
                            .then()
                            .statusCode(422)
                            .body("errors.pointer", contains("/documentId"));
                });
        shelf.get(address).then().body("highlight.quote", equalTo("trích lời"));
    }

    @Test
    void S_041_aNoteTellsNothingOfWhatOneMayNotRead() {
        Shelf shelf = Shelf.empty();
        for (UUID id : List.of(Shelf.NOT_READABLE, UUID.randomUUID())) {
            shelf.put(
                            "notes/" + UUID.randomUUID(),
                            "{\"documentId\": \"%s\", \"text\": \"x\"}".formatted(id))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("NOTE_RULE_BROKEN"))
                    .body("errors", hasSize(1));
        }
        assertThat(notesOf(shelf)).isEmpty();
    }

    @Test
    void thereIsALimitAndAtItOnlyNewOnesAreRefused() {
        Shelf shelf = Shelf.empty();
        Database.rows(
                """
                insert into note (member_id, id, document_id, body, version, created_at, updated_at)
                select ?, gen_random_uuid(), ?, 'x', 0, now(), now() from generate_series(1, 4999)
                """,
                shelf.memberId(),
                Shelf.DOCUMENT);
        String last = "notes/" + UUID.randomUUID();
        shelf.put(last, note("cuối")).then().statusCode(201);
        shelf.put("notes/" + UUID.randomUUID(), note("thừa"))
                .then()
                .statusCode(409)
                .body("code", equalTo("TOO_MANY_NOTES"));
        shelf.put(last, note("cuối")).then().statusCode(200);
        Shelf.empty();
    }

    @ParameterizedTest
    @CsvSource({
        "10000, 201",
        "10001, 400",
    })
    void textIsBounded(int length, int status) {
        Shelf.empty()
                .put("notes/" + UUID.randomUUID(), note("ế".repeat(length)))
                .then()
                .statusCode(status);
    }

    private static String note(String text) {
        return "{\"documentId\": \"%s\", \"text\": \"%s\"}".formatted(Shelf.DOCUMENT, text);
    }

    private static String highlight(int start, int end, String quote) {
        return """
        {"documentId": "%s", "anchor": "muc-2",
         "highlight": {"start": %d, "end": %d, "quote": "%s", "color": "GREEN"}}\
        """
                .formatted(Shelf.DOCUMENT, start, end, quote);
    }

    private static List<List<Object>> notesOf(Shelf shelf) {
        return Database.rows(
                "select id, body, version, updated_at from note where member_id = ? order by id",
                shelf.memberId());
    }
}
