package vn.handbook.document;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The ranges of the quality in which a search looks one after the other: the best thousand
 * documents, then three times as many, and so on. Where the borders are changes no result, only how
 * soon there is one.
 */
@Singleton
class SearchRanges {
    /**
     * @param floors the lowest quality of each range, falling
     * @param queries the lexemes of its buckets; {@code null} for everything
     */
    record Ranges(Integer[] floors, String[] queries) {
        static final Ranges EVERYTHING = new Ranges(new Integer[] {0}, new String[] {null});
    }

    private static final int HIGHEST = 200_000;
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final SearchSql sql;
    private final Clock clock;
    private volatile Ranges ranges = Ranges.EVERYTHING;
    private volatile Instant until = Instant.MIN;

    SearchRanges(SearchSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** In the caller's transaction. */
    Ranges current() {
        Instant now = clock.instant();
        if (now.isAfter(until)) {
            ranges = of(sql.qualities());
            until = now.plus(KEPT);
        }
        return ranges;
    }

    /**
     * @param qualities of the last of the best thousand, of the best three thousand and so on
     */
    static Ranges of(List<Integer> qualities) {
        var floors = new ArrayList<Integer>();
        var queries = new ArrayList<String>();
        int below = HIGHEST;
        for (int quality : qualities) {
            int floor = Lexemes.aligned(quality);
            if (floor < below && floor > 0) {
                add(floors, queries, floor, below);
                below = floor;
            }
        }
        if (floors.isEmpty()) {
            return Ranges.EVERYTHING;
        }
        add(floors, queries, 0, below);
        return new Ranges(floors.toArray(Integer[]::new), queries.toArray(String[]::new));
    }

    private static void add(List<Integer> floors, List<String> queries, int floor, int below) {
        floors.add(floor);
        queries.add(TsQuery.anyOf(Lexemes.cover(floor, below).collect(Collectors.toList())));
    }
}
