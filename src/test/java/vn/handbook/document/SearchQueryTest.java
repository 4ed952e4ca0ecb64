package vn.handbook.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.shared.text.SearchWord;

class SearchQueryTest {

    @Test
    void phrasesAndExclusionsAreToldFromWords() {
        SearchQuery query = SearchQuery.parse("chi bộ \"kinh tế biển\" -nông -\"thị trường\" mới");
        assertThat(words(query)).containsExactly("chi", "bo", "kinh", "te", "bien", "moi");
        assertThat(query.phrases()).containsExactly("% kinh te bien %");
        assertThat(query.unwantedPhrases()).containsExactly("% thi truong %");
        assertThat(query.unwanted()).hasSize(2);
        assertThat(query.unfinished()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"57 -NQ/TW", "57-NQ/TW", "57 - NQ / TW"})
    void dashOfANumberExcludesNothing(String typed) {
        assertThat(SearchQuery.parse(typed).unwanted()).isEmpty();
        assertThat(SearchQuery.parse(typed).number()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kinh tế - xã hội", "Mác-Lênin", "Mác – Lênin"})
    void dashBetweenWordsExcludesNothing(String typed) {
        assertThat(SearchQuery.parse(typed).unwanted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chi bộ ", "chi \"bộ\"", "chi bộ."})
    void finishedWordIsNotABeginning(String typed) {
        assertThat(SearchQuery.parse(typed).unfinished()).isFalse();
    }

    @Property
    void whateverIsTypedIsUnderstoodSomehowAndAtOnce(
            @ForAll
                    @Chars({'a', 'đ', '1', ' ', '-', '"', '“', '”', '\'', '&', '!', ':'})
                    @StringLength(max = 500)
                    String typed) {
        Assertions.assertThatCode(() -> SearchQuery.parse(typed)).doesNotThrowAnyException();
        SearchQuery query = SearchQuery.parse(typed);
        if (!query.isEmpty()) {
            SearchPlan plan = SearchPlan.of(query, "", true, null);
            assertThat(plan.stages()).isNotEmpty().noneMatch(Predicate.isEqual(""));
        }
    }

    @Test
    void hostileQueriesAreReadAtOnce() {
        for (String unit : List.of("\"", "-", "-\"", " -", "“”", "a\"")) {
            Assertions.assertThatCode(() -> SearchQuery.parse(unit.repeat(50_000)))
                    .doesNotThrowAnyException();
            org.junit.jupiter.api.Assertions.assertTimeout(
                    Duration.ofSeconds(1), () -> SearchQuery.parse(unit.repeat(50_000)));
        }
    }

    @Test
    void aWrongLetterIsOneOfTheVariants() {
        assertThat(WordVariants.of("xo")).contains("so");
        assertThat(WordVariants.of("chach")).contains("trach");
        assertThat(WordVariants.of("chuyn")).contains("chuyen");
        assertThat(WordVariants.of("chuyeen")).contains("chuyen");
        assertThat(WordVariants.of("cuhyen")).contains("chuyen");
        assertThat(WordVariants.of("57")).isEmpty();
        assertThat(WordVariants.of("a".repeat(40))).isEmpty();
    }

    private static List<String> words(SearchQuery query) {
        return query.words().stream().map(SearchWord::folded).toList();
    }
}
