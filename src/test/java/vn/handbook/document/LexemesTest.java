package vn.handbook.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LexemesTest {

    /** What a range finds is what lies in it, and each of it once. */
    @Property
    void bucketsCoverTheirRangeAndNothingElse(
            @ForAll @IntRange(max = 24_999) int one,
            @ForAll @IntRange(max = 24_999) int other,
            @ForAll @IntRange(max = 199_999) int quality) {
        int from = Math.min(one, other) * 8;
        int below = Math.max(one, other) * 8;
        Set<String> mine = Lexemes.buckets(quality).collect(Collectors.toSet());
        long hits = Lexemes.cover(from, below).filter(mine::contains).count();
        assertThat(hits).isEqualTo(quality >= from && quality < below ? 1 : 0);
    }

    @Property
    void everyQualityIsInExactlyOneRange(
            @ForAll List<@IntRange(max = 199_999) Integer> borders,
            @ForAll @IntRange(max = 199_999) int quality) {
        SearchRanges.Ranges ranges =
                SearchRanges.of(borders.stream().sorted((a, b) -> b - a).limit(3).toList());
        if (ranges.queries()[0] == null) {
            return;
        }
        Set<String> mine = Lexemes.buckets(quality).map(TsQuery::of).collect(Collectors.toSet());
        int hits = 0;
        for (String range : ranges.queries()) {
            hits += mine.stream().anyMatch(range::contains) ? 1 : 0;
        }
        assertThat(hits).isEqualTo(1);
    }

    @Test
    void lexemesOfAQueryAreQuoted() {
        assertThat(TsQuery.of("a' | 'b\\")).isEqualTo("'a'' | ''b\\\\'");
    }
}
