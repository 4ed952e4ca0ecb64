package vn.handbook.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.handbook.shared.text.SearchWord;
import vn.handbook.shared.text.SearchWords;

/**
 * What somebody typed into the search box: words, phrases in quotation marks of whatever kind, and
 * {@code -word} or {@code -"phrase"} for what is not wanted. Everything else is punctuation.
 *
 * @param wanted in their order
 * @param unwanted what excludes a document
 * @param unfinished whether the last word may still be being typed
 * @param number the document number that the whole of it is
 */
record SearchQuery(
        List<SearchTerm> wanted,
        List<SearchTerm> unwanted,
        boolean unfinished,
        Optional<TypedNumber> number) {
    /** Further words narrow nothing that is not narrow already. */
    private static final int MAX_WORDS = 64;

    private static final String QUOTES = "\"“”„«»";
    private static final Pattern TERM =
            Pattern.compile(
                    "(?<!\\S)(?<minus>[-−–](?=[\\p{L}\\p{N}"
                            + QUOTES
                            + "]))?+(?:["
                            + QUOTES
                            + "](?<phrase>[^"
                            + QUOTES
                            + "]*+)["
                            + QUOTES
                            + "]?|(?<plain>[^\\s"
                            + QUOTES
                            + "]++))|["
                            + QUOTES
                            + "](?<inner>[^"
                            + QUOTES
                            + "]*+)["
                            + QUOTES
                            + "]?|(?<rest>[^\\s"
                            + QUOTES
                            + "]++)");

    static SearchQuery parse(String typed) {
        Optional<TypedNumber> number = TypedNumber.parse(typed);
        var wanted = new ArrayList<SearchTerm>();
        var unwanted = new ArrayList<SearchTerm>();
        int left = MAX_WORDS;
        Matcher matcher = TERM.matcher(typed);
        while (matcher.find() && left > 0) {
            SearchTerm term = term(matcher, number.isPresent(), left);
            if (!term.words().isEmpty()) {
                (term.excluded() ? unwanted : wanted).add(term);
                left -= term.words().size();
            }
        }
        return new SearchQuery(
                List.copyOf(wanted), List.copyOf(unwanted), isUnfinished(typed, wanted), number);
    }

    /** In {@code 57 -NQ/TW} the dash is the number's own. */
    private static SearchTerm term(Matcher matcher, boolean isNumber, int left) {
        String phrase = matcher.group("phrase");
        String inner = phrase == null ? matcher.group("inner") : phrase;
        String plain =
                Stream.of(inner, matcher.group("plain"), matcher.group("rest"))
                        .filter(text -> text != null)
                        .findFirst()
                        .orElse("");
        List<SearchWord> words = SearchWords.of(plain);
        return new SearchTerm(
                words.subList(0, Math.min(words.size(), left)),
                inner != null,
                matcher.group("minus") != null && !isNumber);
    }

    private static boolean isUnfinished(String typed, List<SearchTerm> wanted) {
        return !wanted.isEmpty()
                && !wanted.get(wanted.size() - 1).quoted()
                && Character.isLetterOrDigit(typed.codePointBefore(typed.length()));
    }

    boolean isEmpty() {
        return wanted.isEmpty();
    }

    /** All wanted words in their order. */
    List<SearchWord> words() {
        return wanted.stream().flatMap(term -> term.words().stream()).toList();
    }

    /** Whether whoever typed it writes diacritics. */
    boolean isMarked() {
        return words().stream().anyMatch(SearchWord::isMarked);
    }

    SearchWord last() {
        List<SearchWord> words = words();
        return words.get(words.size() - 1);
    }

    /** For {@code like}: what the folded text of a document must hold. */
    String[] phrases() {
        return patterns(wanted);
    }

    /** For {@code like}: what it must not hold. */
    String[] unwantedPhrases() {
        return patterns(unwanted);
    }

    private static String[] patterns(List<SearchTerm> terms) {
        return terms.stream()
                .filter(SearchTerm::isPhrase)
                .map(
                        term ->
                                "% "
                                        + String.join(
                                                " ",
                                                term.words().stream()
                                                        .map(SearchWord::folded)
                                                        .toList())
                                        + " %")
                .toArray(String[]::new);
    }
}
