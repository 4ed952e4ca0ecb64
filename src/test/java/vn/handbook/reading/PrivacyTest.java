package vn.handbook.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.HttpTest;

/** What a member keeps is nobody else's, whatever they are and wherever they look. */
@HttpTest
class PrivacyTest {
    private static final String WORDS = "chỉ mình tôi biết " + UUID.randomUUID();
    private static final Set<String> OWN_TABLES =
            Set.of("note", "bookmark", "bookmark_folder", "reading_place", "deleted_note");

    @Inject ObjectMapper json;

    @Test
    void S_040_nobodyElseReadsChangesOrDeletesANote() {
        Shelf owner = Shelf.empty();
        String note = written(owner);
        Shelf other = Shelf.empty(4);
        other.get(note).then().statusCode(404);
        other.delete(note).then().statusCode(204);
        assertThat(other.get("notes").asString()).doesNotContain(WORDS);
        for (String staff : List.of("officer", "editor", "admin")) {
            for (String path : List.of("notes", note, "bookmarks", "reading", "bookmark-folders")) {
                Client.as(staff).get("/api/v1/me/" + path).then().statusCode(403);
            }
        }
        owner.get(note).then().statusCode(200);
    }

    @Test
    void S_040_noOtherRolesOperationEverAnswersWithIt() throws IOException {
        Shelf owner = Shelf.empty();
        written(owner);
        JsonNode contract =
                json.readTree(Client.nobody().get("/q/openapi?format=json").asInputStream());
        for (String account : List.of("admin", "editor", "officer", "secretary", "member")) {
            for (var path : contract.get("paths").properties()) {
                JsonNode get = path.getValue().get("get");
                if (get != null && hasExamples(get)) {
                    String answer = filledIn(Client.as(account), get).get(path.getKey()).asString();
                    assertThat(answer).as("%s %s", account, path.getKey()).doesNotContain(WORDS);
                }
            }
        }
    }

    /** Neither the trail nor remembered answers nor anything else: the words are in one table. */
    @Test
    void S_097_theWordsAreNowhereButInTheNote() {
        Shelf owner = Shelf.empty();
        String note = written(owner);
        String tag = owner.get(note).header("ETag");
        owner.put(note, body("và thêm: " + WORDS), tag).then().statusCode(200);
        assertThat(tablesWith(WORDS)).containsExactly("note");
        owner.delete(note).then().statusCode(204);
        assertThat(tablesWith(WORDS)).isEmpty();
    }

    @Test
    void S_100_everythingGoesWithTheMember() {
        assertThat(
                        Database.rows(
                                """
                                select conrelid::regclass::text from pg_constraint
                                where confrelid = 'member'::regclass and confdeltype = 'c'
                                """))
                .extracting(row -> row.get(0))
                .containsAll(OWN_TABLES);
    }

    private static String written(Shelf owner) {
        String address = "notes/" + UUID.randomUUID();
        owner.put(address, body(WORDS)).then().statusCode(201);
        owner.put("bookmark-folders/" + UUID.randomUUID(), "{\"name\": \"%s\"}".formatted(WORDS))
                .then()
                .statusCode(201);
        // The folder's name is as private, but the searches below are for the note's words
        Database.rows("delete from bookmark_folder where member_id = ?", owner.memberId());
        return address;
    }

    private static String body(String text) {
        return "{\"documentId\": \"%s\", \"text\": \"%s\"}".formatted(Shelf.DOCUMENT, text);
    }

    private static List<String> tablesWith(String words) {
        return Database.rows(
                        """
                        select table_schema || '.' || quote_ident(table_name), table_name
                        from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                        order by table_name
                        """)
                .stream()
                .filter(
                        table ->
                                !Database.rows(
                                                "select 1 from %s t where t::text like ? limit 1"
                                                        .formatted(table.get(0)),
                                                "%" + words + "%")
                                        .isEmpty())
                .map(table -> table.get(1).toString())
                .toList();
    }

    private static boolean hasExamples(JsonNode operation) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("required").asBoolean() && !parameter.has("example")) {
                return false;
            }
        }
        return true;
    }

    private static RequestSpecification filledIn(RequestSpecification request, JsonNode operation) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.has("example")) {
                String name = parameter.get("name").textValue();
                String example = parameter.get("example").asText();
                switch (parameter.get("in").textValue()) {
                    case "path" -> request.pathParam(name, example);
                    case "query" -> request.queryParam(name, example);
                    default -> request.header(name, example);
                }
            }
        }
        return request;
    }
}
