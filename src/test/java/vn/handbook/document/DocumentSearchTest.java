package vn.handbook.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.arc.Arc;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

@HttpTest
class DocumentSearchTest {
    private static final String PATH = "/api/v1/documents";
    private static final Duration QUICK = Duration.ofSeconds(2);

    private final List<UUID> own = new ArrayList<>();

    @AfterEach
    void tidy() {
        own.forEach(id -> Database.rows("delete from document where id = ?", id));
    }

    @Test
    void exactDiacriticsRankAboveFoldedOnes() {
        UUID mine = entered("Thửa đang cày của xóm", "ALL");
        UUID other = entered("Thủa đáng cảy của xỏm", "ALL");
        search("thửa đang cày").body("items.id", contains(mine.toString(), other.toString()));
        search("thủa đáng cảy").body("items.id", contains(other.toString(), mine.toString()));
        search("thua dang cay").body("items.id", hasItem(other.toString()));
    }

    @Test
    void titleIsAboveSummaryAndOutlineAboveBody() {
        UUID body = entered("Văn bản thứ nhất", "ALL");
        UUID outline = entered("Văn bản thứ hai", "ALL");
        UUID title = entered("Văn bản thứ ba về khoáng vật ngọc bích", "ALL");
        index().bodyExtracted(body, "Mở đầu. Nói về khoáng vật ngọc bích ở cuối.");
        index().outlineChanged(outline, List.of("Chương I. Khoáng vật ngọc bích"));
        search("khoáng vật ngọc bích")
                .body("items.id", contains(title.toString(), outline.toString(), body.toString()))
                .body("items[0].snippets[0].source", equalTo("TITLE"))
                .body("items[1].snippets.source", hasItem("OUTLINE"))
                .body("items[2].snippets.source", hasItem("BODY"));
        index().bodyExtracted(body, null);
        search("khoáng vật ngọc bích").body("items.id", not(hasItem(body.toString())));
    }

    @Test
    void matchesAreMarkedByPlacesInTheTextAsItIsWritten() {
        List<Map<String, Object>> snippets =
                search("CHUYEN DOI SO quoc gia").extract().path("items[0].snippets");
        String text = (String) snippets.get(0).get("text");
        @SuppressWarnings("unchecked")
        var matches = (List<Map<String, Integer>>) snippets.get(0).get("matches");
        assertThat(matches.stream().map(match -> cut(text, match)))
                .containsExactly("đổi", "chuyển đổi số quốc gia");
        assertThat(text).doesNotContain("<");
    }

    @Test
    void deepInALongBodyThePieceAroundTheMatchIsShown() {
        UUID document = entered("Văn bản có toàn văn", "ALL");
        String filling = "Câu này chỉ để cho dài thêm ra. ".repeat(300);
        index().bodyExtracted(document, filling + "Ở đây có san hô đỏ, rồi hết. " + filling);
        JsonPath found = search("san hô đỏ").extract().jsonPath();
        String text = found.getString("items[0].snippets[0].text");
        assertThat(text).contains("san hô đỏ").hasSizeLessThanOrEqualTo(240);
        Map<String, Integer> match = found.getMap("items[0].snippets[0].matches[0]");
        assertThat(cut(text, match)).isEqualTo("san hô đỏ");
    }

    @Test
    void phraseMustStandAsItIsTyped() {
        UUID document = entered("Văn bản có toàn văn", "ALL");
        index().bodyExtracted(document, "Cây xoài tượng, rồi mít tố nữ trong vườn.");
        search("\"xoài tượng\" vườn").body("items.id", contains(document.toString()));
        search("\"tượng xoài\" vườn").body("items", empty());
        search("xoài -\"mít tố nữ\"").body("items.id", not(hasItem(document.toString())));
        search("xoài -mít").body("items.id", not(hasItem(document.toString())));
        search("xoài -\"tố mít\"").body("items.id", hasItem(document.toString()));
    }

    @Test
    void whatTheCallerMayNotReadIsNeitherFoundNorCountedNorSuggested() {
        UUID hidden = Demo.document(903);
        String typed = "Chi bộ thôn Đoài, xã Tân Giang";
        search(typed).body("items.id", not(hasItem(hidden.toString())));
        long member = counted("member", typed);
        long officer = counted("officer", typed);
        assertThat(officer).isEqualTo(member + 1);
        Client.as("member")
                .queryParam("q", "Nghị quyết sinh hoạt chi bộ tháng 2 năm 2026")
                .get(PATH + "/suggestions")
                .then()
                .statusCode(200)
                .body("items.documentId", not(hasItem(hidden.toString())));
        Client.as("officer")
                .queryParam("q", "Nghị quyết sinh hoạt chi bộ tháng 2 năm 2026")
                .get(PATH + "/suggestions")
                .then()
                .body("items.documentId", hasItem(hidden.toString()));
        UUID draft = entered("Dự thảo về hoa ban trắng", "ALL");
        Database.rows(
                "update document set state = 'DRAFT', published_at = null where id = ?", draft);
        search("hoa ban trắng").body("items.id", not(hasItem(draft.toString())));
    }

    @Test
    void facetsAgreeWithTheResult() {
        for (String typed : List.of("đảng", "nghi quyet", "57", "chuyen doi xo", "xyzzy")) {
            JsonPath facets =
                    Client.as("member")
                            .queryParam("q", typed)
                            .get(PATH + "/facets")
                            .then()
                            .statusCode(200)
                            .body("capped", equalTo(false))
                            .extract()
                            .jsonPath();
            List<String> types = all(typed, "", "items.type");
            assertThat(facets.getInt("counted")).as(typed).isEqualTo(types.size());
            for (Map<String, Object> type : facets.<Map<String, Object>>getList("types")) {
                assertThat(types.stream().filter(type.get("value")::equals).count())
                        .isEqualTo(((Number) type.get("count")).longValue());
            }
            for (Map<String, Object> year : facets.<Map<String, Object>>getList("years")) {
                assertThat(all(typed, "year=" + year.get("value"), "items.id"))
                        .hasSize(((Number) year.get("count")).intValue());
            }
            for (Map<String, Object> topic : facets.<Map<String, Object>>getList("topics")) {
                assertThat(all(typed, "topic=" + topic.get("value"), "items.id"))
                        .hasSize(((Number) topic.get("count")).intValue());
            }
            for (Map<String, Object> effect : facets.<Map<String, Object>>getList("effects")) {
                assertThat(all(typed, "effect=" + effect.get("value"), "items.id"))
                        .hasSize(((Number) effect.get("count")).intValue());
            }
        }
    }

    @Test
    void suggestionsFollowEveryLetter() {
        String whole = "chuyển đổi số quốc gia";
        for (int typed = "chuyển đổi số q".length(); typed <= whole.length(); typed++) {
            Client.as("member")
                    .queryParam("q", whole.substring(0, typed))
                    .get(PATH + "/suggestions")
                    .then()
                    .statusCode(200)
                    .body("items.number", hasItem("57-NQ/TW"));
        }
        Client.as("member")
                .queryParam("q", "41")
                .get(PATH + "/suggestions")
                .then()
                .body("items[0].number", startsWith("41-"));
    }

    @Test
    void pagesNeitherRepeatNorSkipWhenSomethingIsInserted() {
        List<String> before = all("đảng", "", "items.id");
        var seen = new ArrayList<String>();
        String cursor = null;
        do {
            JsonPath page = page("đảng", "limit=7", cursor);
            seen.addAll(page.getList("items.id", String.class));
            cursor = page.getString("nextCursor");
            entered("Chuyện mới về đảng", "ALL");
        } while (cursor != null);
        assertThat(seen).doesNotHaveDuplicates().containsAll(before);
    }

    @Test
    void S_064_cursorOfAnotherQueryIsRefused() {
        String cursor = page("đảng", "limit=1", null).getString("nextCursor");
        for (String other : List.of("q=dang", "q=đảng&type=PLAN", "q=đảng&year=2025", "limit=1")) {
            Client.as("member")
                    .queryParam("cursor", cursor)
                    .get(PATH + "?" + other)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter", contains("cursor"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "!!!",
                "&",
                "|",
                "a & | b",
                "(((",
                ")))",
                "a:*",
                ":*",
                "<->",
                "a <-> b",
                "!a",
                "'",
                "''",
                "'a' & 'b",
                "\\",
                "\\'",
                "\"",
                "\"\"",
                "“”",
                "-",
                "--",
                "-a",
                "-\"a b\"",
                "- a",
                "*",
                "%",
                "_",
                "a%_",
                "\u202ea",
                "\u200b",
                "🙂",
                "a🙂b",
                "1 or 1=1",
                "q0:1",
                "fk:RESOLUTION",
                "#s57",
                "'w.a'",
                "{1,2}",
                "null",
                "NaN",
                "\t\n",
                "ﬁ",
                "İ",
                "𝐚",
                "\ud83d"
            })
    void S_066_nothingTypedIsAnOperator(String typed) {
        for (String path : List.of("", "/suggestions", "/facets")) {
            // What is asked for the first time is compiled and planned first
            Client.as("member").queryParam("q", "nghị quyết").get(PATH + path);
            Instant begun = Instant.now();
            int status = Client.as("member").queryParam("q", typed).get(PATH + path).statusCode();
            assertThat(status).isIn(200, 400);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(QUICK);
        }
    }

    @Test
    void onlyPunctuationAndOnlyExclusionsFindNothing() {
        for (String typed : List.of("!!! & | ( )", "…", "-đảng", "-\"chi bộ\"", "\"\"")) {
            search(typed).body("items", empty()).body("nextCursor", nullValue());
        }
    }

    @Test
    void S_067_longQueriesAreRefusedAndHostileOnesAnsweredAtOnce() {
        for (String unit : List.of("a", "a ", "\"", "-\"a", "ế ", "57-", "\u0301", "- ")) {
            String hostile = unit.repeat(500 / unit.length());
            Instant begun = Instant.now();
            int status =
                    Client.as("member")
                            .queryParam("q", hostile)
                            .get(PATH)
                            .then()
                            .extract()
                            .statusCode();
            assertThat(status).isEqualTo(200);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(QUICK);
        }
        for (String path : List.of("", "/suggestions", "/facets")) {
            Instant begun = Instant.now();
            // Refused by the server, before it is any operation of the contract
            Client.as("member")
                    .noFilters()
                    .queryParam("q", "đảng ".repeat(2_000))
                    .get(PATH + path)
                    .then()
                    .statusCode(414);
            assertThat(Duration.between(begun, Instant.now())).isLessThan(QUICK);
        }
        Client.as("member")
                .queryParam("q", "d".repeat(6000))
                .get(PATH)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("q"));
    }

    @Test
    void bodiesBeyondWhatAnIndexHoldsAreSearchedByTheirFirstPart() {
        UUID document = entered("Văn bản có toàn văn", "ALL");
        var text = new StringBuilder("Bắt đầu bằng sơn dương. ");
        for (int i = 0; text.length() < 6_000_000; i++) {
            text.append("tu").append(Integer.toString(i, 26).replaceAll("[0-9]", "x")).append(' ');
        }
        index().bodyExtracted(document, text.toString());
        search("sơn dương").body("items.id", contains(document.toString()));
    }

    @Test
    void S_094_aSearchThatTakesTooLongIsEndedAndSaysSo() throws SQLException {
        try (Connection other = Arc.container().instance(DataSource.class).get().getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table document_search");
            Instant begun = Instant.now();
            Client.as("member")
                    .queryParam("q", "đảng")
                    .get(PATH)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", equalTo("5"));
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(9));
            other.rollback();
        }
        search("đảng");
    }

    @Test
    void whatIsWrittenPastTheServiceIsCaughtUp() {
        UUID document = Demo.document(20);
        String title =
                (String)
                        Database.rows("select title from document where id = ?", document)
                                .get(0)
                                .get(0);
        try {
            Database.rows("update document set title = ? where id = ?", "Cá heo hồng", document);
            caughtUp();
            search("cá heo hồng").body("items.id", contains(document.toString()));
        } finally {
            Database.rows("update document set title = ? where id = ?", title, document);
            caughtUp();
        }
        search("cá heo hồng").body("items.id", not(hasItem(document.toString())));
    }

    private static void caughtUp() {
        var service = Arc.container().instance(SearchIndexService.class).get();
        while (service.catchUp()) {
            // What other tests left
        }
    }

    private static SearchIndexService index() {
        return Arc.container().instance(SearchIndexService.class).get();
    }

    private static String cut(String text, Map<String, Integer> match) {
        return text.substring(match.get("offset"), match.get("offset") + match.get("length"));
    }

    private static ValidatableResponse search(String typed) {
        return Client.as("member").queryParam("q", typed).get(PATH).then().statusCode(200);
    }

    private static long counted(String reader, String typed) {
        return Client.as(reader)
                .queryParam("q", typed)
                .get(PATH + "/facets")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("counted");
    }

    private static List<String> all(String typed, String filter, String path) {
        var all = new ArrayList<String>();
        String cursor = null;
        do {
            JsonPath page = page(typed, filter + "&limit=50", cursor);
            all.addAll(page.getList(path, String.class));
            cursor = page.getString("nextCursor");
        } while (cursor != null);
        assertThat(all).hasSizeLessThan(500);
        return all;
    }

    private static JsonPath page(String typed, String parameters, String cursor) {
        var request = Client.as("member").queryParam("q", typed);
        Arrays.stream(parameters.split("&"))
                .filter(parameter -> !parameter.isEmpty())
                .map(parameter -> parameter.split("=", 2))
                .forEach(parameter -> request.queryParam(parameter[0], parameter[1]));
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return request.get(PATH).then().statusCode(200).extract().jsonPath();
    }

    /** A published plan of the province. */
    private UUID entered(String title, String audience) {
        UUID id = UUID.randomUUID();
        Database.rows(
                """
                insert into document (id, organization_id, audience, number, serial, symbol, issuer_symbol, type, issuer,
                    title, issued_on, secrecy, state, published_at, version, created_at)
                values (?, ?, ?, '9001-KH/TU', 9001, 'KH', 'TU', 'PLAN', (select min(code) from document_issuer),
                    ?, ?, 'PUBLIC', 'PUBLISHED', now(), 0, now())
                """,
                id,
                Demo.PROVINCE,
                audience,
                title,
                java.time.LocalDate.of(2026, 1, 1).plusDays(own.size()));
        own.add(id);
        index().documentChanged(id);
        return id;
    }
}
