package vn.handbook.shared.http;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells that the database is away, stopping, full, or has no connection left, however deep the
 * failure hides it: not the request's fault, and not a fault of ours that is worth a stack trace.
 */
final class DatabaseAway {
    /** Connection exception, insufficient resources, operator intervention. */
    private static final Pattern STATES = Pattern.compile("08...|53...|57P..");

    /** The pool's words for it differ by what was waited for. */
    private static final Pattern POOL_EXHAUSTED = Pattern.compile("(?i)acquisition timeout");

    private DatabaseAway() {}

    static Optional<SQLException> in(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(SQLException.class::cast)
                .filter(DatabaseAway::isAway)
                .findFirst();
    }

    private static boolean isAway(SQLException failure) {
        String state = failure.getSQLState();
        return state != null
                ? STATES.matcher(state).matches()
                // The pool has no exception of its own
                : failure.getMessage() != null
                        && POOL_EXHAUSTED.matcher(failure.getMessage()).find();
    }
}
