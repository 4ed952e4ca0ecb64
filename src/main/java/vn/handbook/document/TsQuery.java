package vn.handbook.document;

import java.util.Collection;
import java.util.stream.Collectors;

/** PostgreSQL's query language for lexemes, put together from lexemes only, each of them quoted. */
final class TsQuery {
    /** Matches nothing: no document has this lexeme. */
    static final String NOTHING = "'-'";

    private TsQuery() {}

    static String of(String lexeme) {
        return "'" + lexeme.replace("\\", "\\\\").replace("'", "''") + "'";
    }

    static String anyOf(Collection<String> lexemes) {
        return any(lexemes.stream().distinct().map(TsQuery::of).toList());
    }

    static String any(Collection<String> queries) {
        return queries.isEmpty() ? NOTHING : joined(queries, " | ");
    }

    static String all(Collection<String> queries) {
        return queries.isEmpty() ? NOTHING : joined(queries, " & ");
    }

    static String not(String query) {
        return "!" + query;
    }

    private static String joined(Collection<String> queries, String operator) {
        return queries.size() == 1
                ? queries.iterator().next()
                : queries.stream().distinct().collect(Collectors.joining(operator, "(", ")"));
    }
}
