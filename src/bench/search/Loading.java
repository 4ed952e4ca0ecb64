import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import vn.handbook.document.SearchDocument;

/** Writes a generated library by COPY, then builds its indexes. */
final class Loading {
    private static final String DOCUMENT =
            "document (id, organization_id, audience, number, serial, symbol, issuer_symbol, type, issuer, title, summary,"
                    + " issued_on, expired_on, ends_on, secrecy, state, published_at, version, created_at)";
    private static final String SEARCH = "document_search (document_id, quality, lexemes, folded, body)";

    private final Connection first;
    private final Connection second;

    Loading(Connection first, Connection second) {
        this.first = first;
        this.second = second;
    }

    void load(Library library, int documents) throws Exception {
        List<String> organizations = new ArrayList<>();
        var words = new TreeSet<String>();
        Instant begun = Instant.now();
        try (Statement statement = first.createStatement()) {
            for (int i = 0; i < 8; i++) {
                statement.execute(
                        "insert into document_issuer (code, label, position) values ('BENCH%1$d', 'Cơ quan %1$d', 1) on conflict do nothing"
                                .formatted(i));
            }
            ResultSet rows = statement.executeQuery("select id from organization order by id");
            while (rows.next()) {
                organizations.add(rows.getString(1));
            }
            statement.execute("alter table document disable trigger user");
            statement.execute("alter table document_search drop constraint document_search_document_fk");
            statement.execute("drop index document_search_lexemes_ix");
        }
        try (var rows = new PGCopyOutputStream(first.unwrap(PGConnection.class), "copy " + DOCUMENT + " from stdin", 1 << 16);
                var search =
                        new PGCopyOutputStream(second.unwrap(PGConnection.class), "copy " + SEARCH + " from stdin", 1 << 16)) {
            for (int i = 0; i < documents; i++) {
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
                words.addAll(SearchDocument.words(lexemes));
                var vector = new StringBuilder();
                lexemes.forEach(lexeme -> vector.append('\'').append(lexeme).append("' "));
                write(search, id, searched.quality(), vector, searched.folded(), searched.body());
                if (i % 50_000 == 0) {
                    System.out.printf("%,d documents after %s%n", i, Duration.between(begun, Instant.now()));
                }
            }
        }
        System.out.printf("loaded in %s%n", Duration.between(begun, Instant.now()));
        finish(words);
    }

    private void finish(TreeSet<String> words) throws SQLException {
        Instant begun = Instant.now();
        try (Statement statement = first.createStatement()) {
            var insert = first.prepareStatement("insert into search_word (word, documents) select w, 1 from unnest(?) w on conflict do nothing");
            insert.setArray(1, first.createArrayOf("text", words.toArray()));
            insert.execute();
            statement.execute("alter table document enable trigger user");
            statement.execute("set maintenance_work_mem = '1GB'");
            statement.execute("create index document_search_lexemes_ix on document_search using gin (lexemes)");
            System.out.printf("indexed in %s%n", Duration.between(begun, Instant.now()));
            statement.execute(
                    "alter table document_search add constraint document_search_document_fk foreign key (document_id) references document on delete cascade");
            statement.execute("vacuum (analyze) document_search");
            statement.execute("vacuum (analyze) document");
            statement.execute("vacuum (analyze) search_word");
        }
        System.out.printf("vacuumed after %s%n", Duration.between(begun, Instant.now()));
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
