package vn.handbook.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/**
 * All rows of the database as they are at one moment, and the way back to them: whatever a test
 * changes through the service, the next one finds the demonstration as it was. The trail keeps what
 * it has recorded, and the service what it keeps in memory: sessions that ended, for one.
 */
public final class Snapshot implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** Each with its columns, its key and the condition by which two rows have the same key. */
    private static final String TABLES =
            """
            select c.relname,
                (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''),
                (select string_agg('s.' || quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''),
                (select string_agg(format('%1$I = s.%1$I', a.attname), ', ' order by a.attnum) from pg_attribute a
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                        and a.attidentity = ''),
                (select string_agg(format('s.%1$I = t.%1$I', a.attname), ' and ') from pg_attribute a
                    where a.attrelid = c.oid and a.attnum = any(k.conkey))
            from pg_class c join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
            where c.relnamespace = 'public'::regnamespace
                and c.relname not in ('flyway_schema_history', 'audit_event')
            """;

    private static final String REFERENCES =
            """
            select conrelid::regclass::text, confrelid::regclass::text
            from pg_constraint where contype = 'f' and conrelid <> confrelid
            """;

    @FunctionalInterface
    private interface Work {
        void with(Statement statement) throws SQLException;
    }

    /** A table, and what tells at little cost whether it has changed. */
    private record Table(
            String name, String columns, String values, String assignments, String sameKey) {}

    private final String schema = "snapshot_" + NUMBER.incrementAndGet();
    private Map<String, String> states;

    /** What others refer to comes first. */
    private List<Table> tables;

    private Snapshot() {}

    public static Snapshot take() {
        var snapshot = new Snapshot();
        inOneTransaction(
                statement -> {
                    // What jobs do meanwhile is in all of the tables or in none
                    statement.execute("set transaction isolation level repeatable read");
                    snapshot.copy(statement);
                });
        return snapshot;
    }

    private void copy(Statement statement) throws SQLException {
        tables = inOrder(found(statement), references(statement));
        statement.execute("create schema " + schema);
        for (Table table : tables) {
            statement.execute(
                    "create table %1$s.%2$s as select * from public.%2$s"
                            .formatted(schema, table.name()));
        }
        states = states(statement);
    }

    /** The tables of which a row that was there is gone or is no longer the same. */
    public List<String> overwritten() {
        var overwritten = new ArrayList<String>();
        inOneTransaction(
                statement -> {
                    for (Table table : tables) {
                        String lost =
                                "select 1 from %s.%s s where not exists (select 1 from public.%s t where %s and s::text = t::text)"
                                        .formatted(
                                                schema,
                                                table.name(),
                                                table.name(),
                                                table.sameKey());
                        if (!rows(statement, lost).isEmpty()) {
                            overwritten.add(table.name());
                        }
                    }
                });
        return overwritten;
    }

    /** Puts back what has changed since: first what is missing, last what is too much. */
    public void restore() {
        inOneTransaction(
                statement -> {
                    // The counting of study stands still
                    statement.execute("select pg_advisory_xact_lock(x'0073747564796374'::bigint)");
                    List<Table> changed = changed(statement);
                    if (!changed.isEmpty()) {
                        putBack(statement, changed);
                        // What triggers made of it, of other tables too, goes with a second turn,
                        // in which nothing triggers them
                        putBack(statement, changed(statement));
                        states = states(statement);
                    }
                });
    }

    private List<Table> changed(Statement statement) throws SQLException {
        Map<String, String> now = states(statement);
        return tables.stream()
                .filter(table -> !now.get(table.name()).equals(states.get(table.name())))
                .toList();
    }

    private void putBack(Statement statement, List<Table> changed) throws SQLException {
        for (Table table : changed) {
            putBack(statement, table);
        }
        for (int i = changed.size() - 1; i >= 0; i--) {
            run(statement, changed.get(i), "delete from %2$s t where not exists (%1$s)");
        }
        // A trigger may have changed a table that had its turn
        for (Table table : changed) {
            putBack(statement, table);
        }
    }

    private void putBack(Statement statement, Table table) throws SQLException {
        run(
                statement,
                table,
                "insert into %2$s (%4$s) overriding system value select %5$s from %3$s s"
                        + " where not exists (select 1 from %2$s t where %6$s)");
        run(
                statement,
                table,
                "update %2$s t set %7$s from %3$s s where %6$s and s::text <> t::text");
    }

    private void run(Statement statement, Table table, String template) throws SQLException {
        String copy = schema + "." + table.name();
        statement.execute(
                template.formatted(
                        "select 1 from " + copy + " s where " + table.sameKey(),
                        "public." + table.name(),
                        copy,
                        table.columns(),
                        table.values(),
                        table.sameKey(),
                        table.assignments()));
    }

    /** Of each table how many rows, and which transaction wrote the youngest; in one statement. */
    private Map<String, String> states(Statement statement) throws SQLException {
        String all =
                tables.stream()
                        .map(
                                table ->
                                        "select '%1$s', count(*) || ' ' || coalesce(max(xmin::text::bigint), 0) from public.%1$s"
                                                .formatted(table.name()))
                        .collect(Collectors.joining(" union all "));
        return rows(statement, all).stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> row.get(1)));
    }

    private static List<Table> found(Statement statement) throws SQLException {
        return rows(statement, TABLES).stream()
                .map(row -> new Table(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)))
                .toList();
    }

    private static List<List<String>> references(Statement statement) throws SQLException {
        return rows(statement, REFERENCES);
    }

    private static List<Table> inOrder(List<Table> tables, List<List<String>> references) {
        var rest = new ArrayList<>(tables);
        var ordered = new ArrayList<Table>();
        while (!rest.isEmpty()) {
            List<String> waiting = rest.stream().map(Table::name).toList();
            List<Table> free =
                    rest.stream()
                            .filter(
                                    table ->
                                            references.stream()
                                                    .noneMatch(
                                                            reference ->
                                                                    reference
                                                                                    .get(0)
                                                                                    .equals(
                                                                                            table
                                                                                                    .name())
                                                                            && waiting.contains(
                                                                                    reference.get(
                                                                                            1))))
                            .toList();
            // A circle is left to the database
            ordered.addAll(free.isEmpty() ? List.copyOf(rest) : free);
            rest.removeAll(ordered);
        }
        return ordered;
    }

    private static List<List<String>> rows(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            var rows = new ArrayList<List<String>>();
            while (found.next()) {
                var row = new ArrayList<String>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(found.getString(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    @Override
    public void close() {
        restore();
        inOneTransaction(statement -> statement.execute("drop schema " + schema + " cascade"));
    }

    private static void inOneTransaction(Work work) {
        try (Connection connection = Database.connectAsOwner();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            work.with(statement);
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
