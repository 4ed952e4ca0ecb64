import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import vn.handbook.document.SearchDocument;

/** Writes a generated library by several COPYs at a time, then builds its indexes. */
final class Loading {
    private static final String DOCUMENT =
            "document (id, organization_id, audience, number, serial, symbol, issuer_symbol, type, issuer, title, summary,"
                    + " issued_on, expired_on, ends_on, secrecy, state, published_at, version, created_at)";
    private static final String SEARCH = "document_search (document_id, quality, lexemes, folded, body)";

    /** Where connections come from. */
    @FunctionalInterface
    interface Connecting {
        Connection open() throws Exception;
    }

    private final Connecting database;
    private final int workers;
    private final AtomicInteger written = new AtomicInteger();
    private Instant begun;

    Loading(Connecting database, int workers) {
        this.database = database;
        this.workers = workers;
    }

    void load(Library library, int documents) throws Exception {
        begun = Instant.now();
        var words = new ConcurrentHashMap<String, Integer>();
        try (Connection connection = database.open(); Statement statement = connection.createStatement();
                var threads = Executors.newFixedThreadPool(workers)) {
            List<String> organizations = prepare(statement);
            var slices = new ArrayList<Future<?>>();
            for (int worker = 0; worker < workers; worker++) {
                int from = (int) ((long) documents * worker / workers);
                int to = (int) ((long) documents * (worker + 1) / workers);
                slices.add(threads.submit(() -> copy(library, organizations, from, to, words)));
            }
            for (Future<?> slice : slices) {
                slice.get();
            }
            said("loaded");
            finish(connection, words);
        }
    }

    private static List<String> prepare(Statement statement) throws SQLException {
        for (int i = 0; i < 8; i++) {
            statement.execute(
                    "insert into document_issuer (code, label, position) values ('BENCH%1$d', 'Cơ quan %1$d', 1) on conflict do nothing"
                            .formatted(i));
        }
        List<String> organizations = new ArrayList<>();
        ResultSet rows = statement.executeQuery("select id from organization order by id");
        while (rows.next()) {
            organizations.add(rows.getString(1));
        }
        statement.execute("alter table document disable trigger user");
        statement.execute("alter table document_search drop constraint document_search_document_fk");
        statement.execute("drop index document_search_lexemes_ix");
        return organizations;
    }

    /** One slice, by two connections: the documents and, beside them, what is searched of them. */
    private Void copy(Library library, List<String> organizations, int from, int to, Map<String, Integer> words) throws Exception {
        var seen = new HashMap<String, Integer>();
        try (Connection first = database.open();
                Connection second = database.open();
                var rows = copying(first, DOCUMENT);
                var search = copying(second, SEARCH)) {
            for (int i = from; i < to; i++) {
                Library.Paper paper = library.paper(i);
                SearchDocument searched = paper.searched();
                var id = new UUID(0x0197_8400_0000_7fffL, 0x8000_0000_0000_0000L + i);
                write(
                        rows,
                        id,
                        paper.forAll() ? organizations.get(0) : organizations.get(i % organizations.size()),
                        paper.forAll() ? "ALL" : "SUBTREE",
                        searched.number(),
                        searched.serial(),
                        paper.symbol(),
                        searched.issuerSymbol(),
                        searched.type(),
                        searched.issuers().get(0),
                        searched.title(),
                        searched.summary(),
                        searched.issuedOn(),
                        paper.ended(),
                        paper.ended(),
                        "PUBLIC",
                        "PUBLISHED",
                        "2026-01-01T00:00:00Z",
                        0,
                        "2026-01-01T00:00:00Z");
                var lexemes = searched.lexemes();
                SearchDocument.words(lexemes).forEach(word -> seen.merge(word, 1, Integer::sum));
                var vector = new StringBuilder();
                lexemes.forEach(lexeme -> vector.append('\'').append(lexeme).append("' "));
                write(search, id, searched.quality(), vector, searched.folded(), searched.body());
                if (written.incrementAndGet() % 50_000 == 0) {
                    said("%,d documents".formatted(written.get()));
                }
            }
        }
        seen.forEach((word, documents) -> words.merge(word, documents, Integer::sum));
        return null;
    }

    private static PGCopyOutputStream copying(Connection connection, String table) throws SQLException {
        return new PGCopyOutputStream(connection.unwrap(PGConnection.class), "copy " + table + " from stdin", 1 << 16);
    }

    private void said(String what) {
        System.out.printf("%s after %s%n", what, Duration.between(begun, Instant.now()));
    }

    private void finish(Connection connection, Map<String, Integer> words) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            var insert = connection.prepareStatement("insert into search_word (word, documents) select * from unnest(?, ?) on conflict (word) do update set documents = excluded.documents");
            var all = List.copyOf(words.keySet());
            insert.setArray(1, connection.createArrayOf("text", all.toArray()));
            insert.setArray(2, connection.createArrayOf("int4", all.stream().map(words::get).toArray()));
            insert.execute();
            statement.execute("alter table document enable trigger user");
            statement.execute("set maintenance_work_mem = '2GB'");
            statement.execute("create index document_search_lexemes_ix on document_search using gin (lexemes)");
            said("indexed");
            statement.execute(
                    "alter table document_search add constraint document_search_document_fk foreign key (document_id) references document on delete cascade");
            statement.execute("vacuum (analyze) document_search");
            statement.execute("vacuum (analyze) document");
            statement.execute("vacuum (analyze) search_word");
            said("vacuumed");
        }
    }

    private static void write(PGCopyOutputStream rows, Object... values) throws Exception {
        var line = new StringBuilder();
        for (Object value : values) {
            line.append(line.isEmpty() ? "" : "\t")
                    .append(value == null ? "\\N" : value.toString().replace("\\", "\\\\"));
        }
        rows.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }
}
