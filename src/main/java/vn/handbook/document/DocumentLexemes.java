package vn.handbook.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.handbook.document.Lexemes.Part;
import vn.handbook.shared.text.Folding;
import vn.handbook.shared.text.SearchWord;
import vn.handbook.shared.text.SearchWords;

/** Makes the lexemes of a document. */
final class DocumentLexemes {
    /** A tsvector holds 1 MiB; some room is kept. */
    private static final int MAX_BYTES = 1_000_000;

    private DocumentLexemes() {}

    /** Everything that the index holds of it, no lexeme twice. */
    static Set<String> of(SearchDocument document) {
        var lexemes = new LinkedHashSet<String>();
        Lexemes.buckets(document.quality()).forEach(lexemes::add);
        filters(document, lexemes);
        List<SearchWord> inTitle = SearchWords.of(document.title());
        titleWords(inTitle, lexemes);
        List<SearchWord> inCitation = new ArrayList<>(SearchWords.of(document.citation()));
        inCitation.addAll(inTitle);
        words(inCitation, List.of(Part.CITATION, Part.HEAD, Part.WHOLE), lexemes);
        pairs(inTitle, lexemes);
        document.head()
                .forEach(
                        text -> {
                            List<SearchWord> words = SearchWords.of(text);
                            words(words, List.of(Part.HEAD, Part.WHOLE), lexemes);
                            pairs(words, lexemes);
                        });
        return withBody(document, lexemes);
    }

    private static void filters(SearchDocument document, Collection<String> lexemes) {
        lexemes.add(Lexemes.type(document.type().name()));
        lexemes.add(Lexemes.year(document.issuedOn().getYear()));
        document.issuers().forEach(issuer -> lexemes.add(Lexemes.issuer(issuer)));
        document.topics().forEach(topic -> lexemes.add(Lexemes.topic(topic)));
        if (document.term() != null) {
            lexemes.add(Lexemes.term(document.term()));
        }
        if (document.serial() != null) {
            lexemes.add(Lexemes.serial(document.serial()));
            lexemes.add(Lexemes.issuerSymbol(Folding.fold(document.issuerSymbol())));
        }
    }

    private static void titleWords(List<SearchWord> words, Collection<String> lexemes) {
        for (int i = 0; i < words.size(); i++) {
            SearchWord word = words.get(i);
            lexemes.add(Part.TITLE.folded(word.folded()));
            lexemes.add(Part.TITLE.exact(word.exact()));
            if (i > 0) {
                SearchWord before = words.get(i - 1);
                lexemes.add(Lexemes.titlePair(before.folded(), word.folded(), false));
                lexemes.add(Lexemes.titlePair(before.exact(), word.exact(), true));
            }
        }
    }

    private static void words(
            List<SearchWord> words, List<Part> parts, Collection<String> lexemes) {
        for (SearchWord word : words) {
            for (Part part : parts) {
                lexemes.add(part.folded(word.folded()));
                if (word.isMarked()) {
                    lexemes.add(part.exact(word.exact()));
                }
            }
        }
    }

    private static void pairs(List<SearchWord> words, Collection<String> lexemes) {
        for (int i = 1; i < words.size(); i++) {
            SearchWord first = words.get(i - 1);
            SearchWord second = words.get(i);
            lexemes.add(Lexemes.headPair(first.folded(), second.folded(), false));
            lexemes.add(Lexemes.headPair(first.exact(), second.exact(), true));
        }
    }

    private static Set<String> withBody(SearchDocument document, Set<String> lexemes) {
        var bounded = new Bounded(lexemes);
        for (SearchWord word : SearchWords.of(SearchDocument.cut(document.body()))) {
            bounded.add(Part.WHOLE.folded(word.folded()));
            if (word.isMarked()) {
                bounded.add(Part.WHOLE.exact(word.exact()));
            }
        }
        return bounded.lexemes;
    }

    /** Lexemes as far as there is room for them; what is common stands early in a text. */
    private static final class Bounded {
        private final Set<String> lexemes = new LinkedHashSet<>();
        private int bytes;

        Bounded(Collection<String> first) {
            first.forEach(this::add);
        }

        void add(String lexeme) {
            int length = lexeme.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + length <= MAX_BYTES && lexemes.add(lexeme)) {
                bytes += length;
            }
        }
    }
}
