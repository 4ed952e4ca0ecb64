package vn.handbook.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

@HttpTest
class ContinueReadingTest {

    @Test
    void readingContinuesWhereItStoppedNewestFirst() {
        Shelf shelf = Shelf.empty();
        stop(shelf, Demo.document(1), 10, 0.1, "2026-03-02T07:00:00Z").then().statusCode(201);
        stop(shelf, Demo.document(2), 20, 1, "2026-03-02T08:00:00Z").then().statusCode(201);
        stop(shelf, Demo.document(3), 30, 0.3, "2026-03-02T09:00:00Z").then().statusCode(201);
        stop(shelf, Demo.document(1), 15, 0.2, "2026-03-02T10:00:00Z")
                .then()
                .statusCode(200)
                .body("position", equalTo(15));
        shelf.get("reading")
                .then()
                .body("items.document.id", contains(text(1), text(3), text(2)))
                .body("items.position", contains(15, 30, 20));
        shelf.get("reading?finishedToo=false&count=true")
                .then()
                .body("total", equalTo(2))
                .body("items.documentId", contains(text(1), text(3)));
        shelf.get("reading/" + Demo.document(3)).then().body("position", equalTo(30));
        shelf.delete("reading/" + Demo.document(3)).then().statusCode(204);
        shelf.get("reading/" + Demo.document(3)).then().statusCode(404);
    }

    @Test
    void clockThatRunsAheadIsBroughtBackAndDoesNotWinForEver() {
        Shelf shelf = Shelf.empty();
        stop(shelf, Shelf.DOCUMENT, 100, 0.5, "2099-01-01T00:00:00Z").then().statusCode(201);
        stop(shelf, Shelf.DOCUMENT, 55, 0.2, Instant.now().plus(1, ChronoUnit.HOURS).toString())
                .then()
                .body("position", equalTo(55));
        stop(shelf, Shelf.DOCUMENT, 1, 0.1, "0001-01-01T00:00:00Z")
                .then()
                .statusCode(200)
                .body("position", equalTo(55));
    }

    /** The merge is a join: commutative, associative, idempotent. */
    @Test
    void anyOrderAnyRepetitionAndAnyConcurrencyEndInTheSamePlace() throws Exception {
        var random = new Random(20260203);
        for (int round = 0; round < 8; round++) {
            List<Stop> history =
                    IntStream.range(0, 12)
                            .mapToObj(
                                    i ->
                                            new Stop(
                                                    random.nextInt(500),
                                                    random.nextInt(11) / 10.0,
                                                    "2026-03-02T0%d:00:00Z"
                                                            .formatted(random.nextInt(5))))
                            .toList();
            List<Object> inOrder = placeAfter(history);
            var disordered = new ArrayList<>(history);
            disordered.addAll(history.subList(0, 6));
            Collections.shuffle(disordered, random);
            assertThat(placeAfter(disordered)).isEqualTo(inOrder);
        }
    }

    @Test
    void almostToTheEndIsNotToTheEnd() {
        Shelf shelf = Shelf.empty();
        shelf.put(
                        "reading/" + Shelf.DOCUMENT,
                        """
                        {"position": 1, "fraction": 0.99999999999999999999, "clientTime": "2026-03-02T07:00:00Z"}
                        """)
                .then()
                .statusCode(201);
        shelf.get("reading?finishedToo=false").then().body("items", hasSize(1));
    }

    @Test
    void documentThatMayNoLongerBeReadIsOnlyItsId() {
        Shelf shelf = Shelf.empty();
        stop(shelf, Shelf.CELL_PAPER, 1, 0.5, "2026-03-02T07:00:00Z").then().statusCode(201);
        Shelf.whileNotReadable(
                Shelf.CELL_PAPER,
                () -> {
                    shelf.get("reading")
                            .then()
                            .body("items.available", contains(false))
                            .body("items[0].document", nullValue());
                    stop(shelf, Shelf.CELL_PAPER, 2, 0.6, "2026-03-02T08:00:00Z")
                            .then()
                            .statusCode(404);
                });
    }

    @Test
    void placesBeyondTheLimitAreForgottenOldestFirst() {
        Shelf shelf = Shelf.empty();
        Database.rows(
                """
                insert into document (id, organization_id, audience, type, issuer, title, issued_on, secrecy, state,
                    version, created_at)
                select gen_random_uuid(), organization_id, audience, type, issuer, 'places ' || n, issued_on, secrecy,
                    'DRAFT', 0, now()
                from document, generate_series(1, 500) n where id = ?
                """,
                Shelf.DOCUMENT);
        try {
            Database.rows(
                    """
                    insert into reading_place (member_id, document_id, position, fraction, read_at)
                    select ?, id, 0, 0.5, timestamptz '2026-01-01'
                        + cast(split_part(title, ' ', 2) as integer) * interval '1 minute'
                    from document where title like 'places %'
                    """,
                    shelf.memberId());
            stop(shelf, Shelf.DOCUMENT, 1, 0.5, "2026-03-02T07:00:00Z").then().statusCode(201);
            shelf.get("reading?count=true&limit=1")
                    .then()
                    .body("total", equalTo(500))
                    .body("items.documentId", contains(Shelf.DOCUMENT.toString()));
            assertThat(
                            Database.rows(
                                    """
                                    select 1 from reading_place p join document d on d.id = p.document_id
                                    where p.member_id = ? and d.title = 'places 1'
                                    """,
                                    shelf.memberId()))
                    .isEmpty();
        } finally {
            Shelf.empty();
            Database.rows("delete from document where title like 'places %'");
        }
    }

    private record Stop(int position, double fraction, String clientTime) {}

    private static List<Object> placeAfter(List<Stop> stops) throws Exception {
        Shelf shelf = Shelf.empty();
        var devices = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> sent = new ArrayList<>();
            for (Stop stop : stops) {
                sent.add(
                        () ->
                                stop(
                                                shelf,
                                                Shelf.DOCUMENT,
                                                stop.position(),
                                                stop.fraction(),
                                                stop.clientTime())
                                        .statusCode());
            }
            for (var answer : devices.invokeAll(sent)) {
                assertThat(answer.get()).isIn(200, 201);
            }
        } finally {
            devices.shutdown();
        }
        return Database.rows(
                        "select position, fraction, read_at from reading_place where member_id = ?",
                        shelf.memberId())
                .get(0);
    }

    private static Response stop(
            Shelf shelf, UUID document, int position, double fraction, String clientTime) {
        return shelf.put(
                "reading/" + document,
                """
                {"position": %d, "fraction": %s, "clientTime": "%s"}
                """
                        .formatted(position, fraction, clientTime));
    }

    private static String text(int document) {
        return Demo.document(document).toString();
    }
}
