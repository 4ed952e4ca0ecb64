import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * Scales the demonstration that is in a database to any number of members, always to the same rows: one organisation
 * for about 93 members, one resolution for about 11,200 with a plan and four sections, ten rows of progress a member.
 * Below the demonstration's province, so that its accounts and plans are everybody's.
 *
 * <p>{@code Scale MEMBERS [FOLDER]}, with the server in PGHOST, PGPORT, PGDATABASE, PGUSER and PGPASSWORD. With a folder
 * the rows are written into files there first, and loaded from those; without progress of members, which is not the
 * register's.
 */
public class Scale {
    private static final long MEMBERS_OF_A_CELL = 100;
    private static final long CELLS_OF_A_COMMUNE = 17;
    private static final long COMMUNES_OF_AN_AREA = 100;
    private static final long MEMBERS_A_RESOLUTION = 11_200;
    private static final int SECTIONS = 4;
    private static final int PROGRESS_OF_A_MEMBER = 10;
    /** Beyond the demonstration's own numbers. */
    private static final long FIRST_AREA = 10_000;
    private static final long FIRST_COMMUNE = 100_000;
    private static final long FIRST_CELL = 1_000_000;
    private static final long FIRST_RESOLUTION = 1_000;
    private static final String ROOT = id(1, 1);

    /** So many at a time are counted by the triggers, which hold them all in memory. */
    private static final long ROWS_OF_A_STATEMENT = 200_000;

    private final Connection database;
    /** {@code null} to load what is made as it is made. */
    private final Path files;

    private Scale(Connection database, Path files) {
        this.database = database;
        this.files = files;
    }

    public static void main(String[] args) throws Exception {
        long members = Long.parseLong(args[0]);
        String url = "jdbc:postgresql://%s:%s/%s".formatted(env("PGHOST"), env("PGPORT"), env("PGDATABASE"));
        long began = System.nanoTime();
        try (Connection database = DriverManager.getConnection(url, env("PGUSER"), env("PGPASSWORD"))) {
            new Scale(database, args.length > 1 ? Files.createDirectories(Path.of(args[1])) : null).to(members);
        }
        System.err.printf("%,d members in %.0f s%n", members, (System.nanoTime() - began) / 1e9);
    }

    private void to(long members) throws Exception {
        execute("set maintenance_work_mem = '512MB'");
        execute("set synchronous_commit = off");
        long first = number("select count(*) from member") + 1;
        long cells = Math.max(1, members / MEMBERS_OF_A_CELL);
        long communes = (cells + CELLS_OF_A_COMMUNE - 1) / CELLS_OF_A_COMMUNE;
        long areas = (communes + COMMUNES_OF_AN_AREA - 1) / COMMUNES_OF_AN_AREA;
        long resolutions = Math.max(1, members / MEMBERS_A_RESOLUTION);
        copy("organization (id, parent_id, type, code, name, path, valid_from, version, created_at)", areas, Scale::area);
        copy("organization (id, parent_id, type, code, name, path, valid_from, version, created_at)", communes, Scale::commune);
        copy("organization (id, parent_id, type, code, name, path, valid_from, version, created_at)", cells, Scale::cell);
        copy("resolution (id, document_id, organization_id, title, introduction, expected_minutes, state, published_at, version,"
                + " created_at)", resolutions, n -> resolution(n, communes));
        copy("resolution_section (id, resolution_id, position, title, body, required)", resolutions * SECTIONS, Scale::section);
        copy("study_plan (id, resolution_id, organization_id, title, opens_on, due_on, version, created_at)", resolutions,
                n -> plan(n, communes));
        String key = text("select identifiers_key from member limit 1");
        long more = members - first + 1;
        without("member", () -> without("member_standing", () -> without("head_count", () -> copy(
                "member (id, organization_id, full_name, date_of_birth, sex, admission_date, official_date, card_number,"
                        + " identifiers_key, status, entered_on, version, created_at)",
                more, n -> member(first + n, n * cells / more, key)))));
        if (files == null) {
            progress(members, resolutions);
        }
        execute("analyze");
    }

    private void progress(long members, long resolutions) throws Exception {
        List<String> known = texts("select id from resolution_section where position > 1 and id < '%s' order by id"
                .formatted(id(6, FIRST_RESOLUTION * 100)));
        execute("truncate section_progress");
        without("section_progress", () -> copy(
                "section_progress (member_id, section_id, furthest, resume_position, reported_at, completed_at)",
                members * PROGRESS_OF_A_MEMBER, n -> progress(n, known, resolutions)));
    }

    private static String area(long n) {
        return line(id(1, FIRST_AREA + n), ROOT, "UPPER_GRASSROOTS", "S.%d".formatted(n), "Đảng bộ khu vực %d".formatted(n),
                "{%s,%s}".formatted(ROOT, id(1, FIRST_AREA + n)), "2025-07-01", 0, "2026-01-01T00:00:00Z");
    }

    private static String commune(long n) {
        String area = id(1, FIRST_AREA + n / COMMUNES_OF_AN_AREA);
        String own = id(1, FIRST_COMMUNE + n);
        return line(own, area, "GRASSROOTS_COMMITTEE", "S.%d.%d".formatted(n / COMMUNES_OF_AN_AREA, n),
                "Đảng bộ xã số %d".formatted(n), "{%s,%s,%s}".formatted(ROOT, area, own), "2025-07-01", 0,
                "2026-01-01T00:00:00Z");
    }

    private static String cell(long n) {
        long commune = n / CELLS_OF_A_COMMUNE;
        String area = id(1, FIRST_AREA + commune / COMMUNES_OF_AN_AREA);
        String above = id(1, FIRST_COMMUNE + commune);
        String own = id(1, FIRST_CELL + n);
        return line(own, above, "CELL", "S.%d.%d.%d".formatted(commune / COMMUNES_OF_AN_AREA, commune, n),
                "Chi bộ số %d".formatted(n), "{%s,%s,%s,%s}".formatted(ROOT, area, above, own), "2025-07-01", 0,
                "2026-01-01T00:00:00Z");
    }

    private static String resolution(long n, long communes) {
        return line(id(5, FIRST_RESOLUTION + n), id(4, 117), id(1, FIRST_COMMUNE + n % communes),
                "Nội dung học tập số %d".formatted(n), "Giới thiệu nội dung số %d.".formatted(n), 20, "PUBLISHED",
                "2026-01-01T00:00:00Z", 0, "2026-01-01T00:00:00Z");
    }

    private static String section(long n) {
        long resolution = FIRST_RESOLUTION + n / SECTIONS;
        long position = n % SECTIONS + 1;
        return line(id(6, resolution * 100 + position), id(5, resolution), position, "Phần %d".formatted(position),
                ("Nội dung phần %d của bài %d. ".formatted(position, resolution)).repeat(20), position < SECTIONS);
    }

    private static String plan(long n, long communes) {
        return line(id(7, FIRST_RESOLUTION + n), id(5, FIRST_RESOLUTION + n), id(1, FIRST_COMMUNE + n % communes),
                "Kế hoạch học tập số %d".formatted(n), "2026-01-01", "2026-12-31", 0, "2026-01-01T00:00:00Z");
    }

    /** Half of them are in the register since its first day, the others came on the days of the year after it. */
    private static String member(long number, long cell, String key) {
        long mixed = mixed(number);
        boolean female = (mixed & 1) == 0;
        long year = 1945 + (mixed >>> 24) % 58;
        boolean exempt = year < 1950 && (mixed & 256) == 0;
        return line(id(2, number), id(1, FIRST_CELL + cell), Names.of(mixed(~number), female),
                "%d-%02d-%02d".formatted(year, 1 + (mixed >>> 32) % 12, 1 + (mixed >>> 40) % 28),
                female ? "FEMALE" : "MALE", (year + 22) + "-05-19", (year + 23) + "-05-19",
                "%08d".formatted(number), key, exempt ? "EXEMPT" : "OFFICIAL",
                LocalDate.of(2025, 7, 1).plusDays((mixed & 512) == 0 ? 0 : (mixed >>> 48) % 365), 0, "2026-01-01T00:00:00Z");
    }

    /** Half of it in what everybody studies, half in what some do. */
    private static String progress(long n, List<String> known, long resolutions) {
        long number = n / PROGRESS_OF_A_MEMBER + 1;
        int which = (int) (n % PROGRESS_OF_A_MEMBER);
        long mixed = mixed(number * 31 + which);
        int common = Math.min(PROGRESS_OF_A_MEMBER / 2, known.size());
        long other = which - common;
        String section = which < common
                ? known.get(which)
                : id(6, (FIRST_RESOLUTION + (number * 7 + other / SECTIONS) % resolutions) * 100 + other % SECTIONS + 1);
        boolean done = (mixed & 3) != 0;
        String at = "2026-03-%02dT%02d:%02d:00Z".formatted(1 + (mixed >>> 8) % 28, (mixed >>> 16) % 24, (mixed >>> 24) % 60);
        return line(id(2, number), section, done ? 1 : 0.5, (mixed >>> 32) % 2000, at, done ? at : null);
    }

    /** The finaliser of SplitMix64: the same for the same number, on every machine. */
    private static long mixed(long number) {
        long z = number * 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return (z ^ (z >>> 31)) >>> 1;
    }

    private static String id(int table, long number) {
        String digits = Long.toString(number);
        return (table < 10 ? "01978400-0000-700" : "01978400-0000-70") + table + "-8000-"
                + "000000000000".substring(digits.length()) + digits;
    }

    private static String line(Object... values) {
        var line = new StringBuilder(256);
        for (Object value : values) {
            line.append(line.isEmpty() ? "" : "\t").append(value == null ? "\\N" : value);
        }
        return line.append('\n').toString();
    }

    private void copy(String columns, long rows, LongFunction<String> row) throws SQLException, IOException {
        String table = columns.substring(0, columns.indexOf(' '));
        try (Stream<String> lines = files == null
                ? LongStream.range(0, rows).mapToObj(row)
                : Files.lines(written(files.resolve(table + "." + rows), rows, row)).map(line -> line + '\n')) {
            Iterator<String> each = lines.iterator();
            long began = System.nanoTime();
            long done = 0;
            while (each.hasNext()) {
                try (var out = new PGCopyOutputStream(
                        database.unwrap(PGConnection.class), "copy " + columns + " from stdin", 1 << 18)) {
                    for (long n = 0; n < ROWS_OF_A_STATEMENT && each.hasNext(); n++) {
                        out.write(each.next().getBytes(StandardCharsets.UTF_8));
                    }
                }
                done = Math.min(rows, done + ROWS_OF_A_STATEMENT);
                bar(table, done, rows, began);
            }
            System.err.println();
        }
    }

    private static Path written(Path file, long rows, LongFunction<String> row) throws IOException {
        long began = System.nanoTime();
        try (var out = Files.newBufferedWriter(file)) {
            for (long n = 0; n < rows; n++) {
                out.write(row.apply(n));
            }
        }
        System.err.printf("%5.1f s  %,d rows written to %s, %,d MB%n",
                (System.nanoTime() - began) / 1e9, rows, file.getFileName(), Files.size(file) >> 20);
        return file;
    }

    private static void bar(String table, long done, long all, long began) {
        int filled = all == 0 ? 30 : (int) (30 * done / all);
        double seconds = Math.max((System.nanoTime() - began) / 1e9, 0.001);
        System.err.printf("\r%-20s [%s%s] %3d %%  %,d rows, %,.0f a second", table, "#".repeat(filled), ".".repeat(30 - filled),
                all == 0 ? 100 : 100 * done / all, done, done / seconds);
    }

    private interface Loading {
        void run() throws Exception;
    }

    /** Constraints and indexes are made once all rows are there, which is many times faster than row by row. */
    private void without(String table, Loading loading) throws Exception {
        Map<String, String> constraints = pairs(
                """
                select quote_ident(k.conname), pg_get_constraintdef(k.oid) from pg_constraint k
                where k.conrelid = '%s'::regclass and k.contype in ('p', 'u', 'f')
                    and not exists (select from pg_constraint f
                        where f.contype = 'f' and f.oid <> k.oid and f.confrelid = k.conrelid and f.conindid = k.conindid)
                order by k.contype = 'f'
                """.formatted(table));
        Map<String, String> indexes = pairs(
                """
                select quote_ident(c.relname), pg_get_indexdef(i.indexrelid) from pg_index i join pg_class c on c.oid = i.indexrelid
                where i.indrelid = '%s'::regclass and not exists (select from pg_constraint k where k.conindid = i.indexrelid)
                """.formatted(table));
        for (String name : constraints.keySet()) {
            execute("alter table %s drop constraint %s".formatted(table, name));
        }
        for (String name : indexes.keySet()) {
            execute("drop index " + name);
        }
        loading.run();
        for (var index : indexes.entrySet()) {
            told(index.getValue());
        }
        for (var constraint : constraints.entrySet()) {
            told("alter table %s add constraint %s %s".formatted(table, constraint.getKey(), constraint.getValue()));
        }
    }

    private void told(String statement) throws SQLException {
        long began = System.nanoTime();
        execute(statement);
        System.err.printf("%5.1f s  %s%n", (System.nanoTime() - began) / 1e9, statement);
    }

    private void execute(String statement) throws SQLException {
        try (Statement one = database.createStatement()) {
            one.execute(statement);
        }
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(text(query));
    }

    private String text(String query) throws SQLException {
        return texts(query).get(0);
    }

    private List<String> texts(String query) throws SQLException {
        return new ArrayList<>(rows(query, 1).keySet());
    }

    private Map<String, String> pairs(String query) throws SQLException {
        return rows(query, 2);
    }

    private Map<String, String> rows(String query, int column) throws SQLException {
        var rows = new LinkedHashMap<String, String>();
        try (Statement one = database.createStatement();
                ResultSet row = one.executeQuery(query)) {
            while (row.next()) {
                rows.put(row.getString(1), row.getString(column));
            }
        }
        return rows;
    }

    private static String env(String name) {
        return System.getenv(name);
    }
}
