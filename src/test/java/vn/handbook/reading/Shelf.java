package vn.handbook.reading;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.Tokens;

/** A member of the demonstration with nothing kept, on a device. */
record Shelf(UUID memberId, String token) {
    static final UUID DOCUMENT = Demo.document(117);
    static final UUID CELL_PAPER = Demo.document(903);
    static final UUID NOT_READABLE = Demo.document(902);

    static Shelf empty() {
        return empty(3);
    }

    /**
     * @param number which member of the cell
     */
    static Shelf empty(int number) {
        UUID member =
                (UUID)
                        Database.rows(
                                        """
                                        select id from member
                                        where organization_id = ? and status = 'OFFICIAL'
                                        order by id offset ? limit 1
                                        """,
                                        Demo.OTHER_CELL,
                                        number)
                                .get(0)
                                .get(0);
        for (String table :
                new String[] {
                    "bookmark", "bookmark_folder", "note", "deleted_note", "reading_place"
                }) {
            Database.rows("delete from " + table + " where member_id = ?", member);
        }
        return new Shelf(member, Tokens.ofMember(member, Demo.OTHER_CELL));
    }

    Response get(String path) {
        return Client.with(token).get("/api/v1/me/" + path);
    }

    Response put(String path, String body) {
        return Client.with(token)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/me/" + path);
    }

    Response put(String path, String body, String seen) {
        return Client.with(token)
                .header("If-Match", seen)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/me/" + path);
    }

    Response delete(String path) {
        return Client.with(token).delete("/api/v1/me/" + path);
    }

    /** A paper of the own cell is taken away from its readers while something runs. */
    static void whileNotReadable(UUID document, Runnable run) {
        Database.rows(
                "update document set state = 'DRAFT', published_at = null where id = ?", document);
        try {
            run.run();
        } finally {
            Database.rows(
                    "update document set state = 'PUBLISHED', published_at = created_at where id = ?",
                    document);
        }
    }
}
