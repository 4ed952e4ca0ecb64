package vn.handbook.document;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.handbook.document.Lexemes.Part;
import vn.handbook.shared.text.SearchWords;

/**
 * What of a document is searched.
 *
 * @param number as printed; {@code null} for what bears none
 * @param typeLabel how the catalogue calls the type
 * @param issuers codes, the leading one first
 * @param issuerLabels their names
 * @param termLabel how the catalogue calls the term; {@code null} without one
 * @param topics codes
 * @param headings of the outline
 * @param body the text of its files; {@code null} before any was read
 * @param ended whether it is no more in force
 */
public record SearchDocument(
        String number,
        Integer serial,
        String issuerSymbol,
        DocumentType type,
        String typeLabel,
        List<String> issuers,
        List<String> issuerLabels,
        String term,
        String termLabel,
        String title,
        String summary,
        List<String> topics,
        List<String> topicLabels,
        LocalDate issuedOn,
        boolean ended,
        List<String> headings,
        String body) {

    /** Longer texts are searched by their first part; 2,000 pages or so. */
    static final int MAX_BODY = 4_000_000;

    public int quality() {
        return SearchQuality.of(type, issuerSymbol, issuedOn, ended);
    }

    /** Everything that the index holds of it, no lexeme twice. */
    public Set<String> lexemes() {
        return DocumentLexemes.of(this);
    }

    /** All words, folded, of all parts, for looking up phrases. */
    public String folded() {
        var text = new StringBuilder();
        Stream.concat(Stream.of(title), Stream.concat(head(), Stream.of(cut(body))))
                .map(SearchWords::folded)
                .forEach(words -> text.append(words).append('.'));
        return text.toString();
    }

    /** What the head has besides the citation. */
    Stream<String> head() {
        return Stream.of(
                        summary == null ? Stream.<String>empty() : Stream.of(summary),
                        topicLabels.stream(),
                        headings.stream())
                .flatMap(texts -> texts);
    }

    /** The document named in full, as people name it in a sentence. */
    String citation() {
        return "%s số %s ngày %d tháng %d năm %d của %s khoá %s %s về"
                .formatted(
                        typeLabel,
                        number == null ? "" : number,
                        issuedOn.getDayOfMonth(),
                        issuedOn.getMonthValue(),
                        issuedOn.getYear(),
                        String.join(" ", issuerLabels),
                        term == null ? "" : term,
                        termLabel == null ? "" : termLabel);
    }

    /** The words, folded, of which lexemes were made. */
    public static List<String> words(Collection<String> lexemes) {
        String whole = Part.WHOLE.folded("");
        return lexemes.stream()
                .filter(lexeme -> lexeme.startsWith(whole))
                .map(lexeme -> lexeme.substring(whole.length()))
                .toList();
    }

    SearchDocument withBody(String text) {
        return new SearchDocument(
                number,
                serial,
                issuerSymbol,
                type,
                typeLabel,
                issuers,
                issuerLabels,
                term,
                termLabel,
                title,
                summary,
                topics,
                topicLabels,
                issuedOn,
                ended,
                headings,
                text == null ? null : cut(text));
    }

    SearchDocument withHeadings(List<String> outline) {
        return new SearchDocument(
                number,
                serial,
                issuerSymbol,
                type,
                typeLabel,
                issuers,
                issuerLabels,
                term,
                termLabel,
                title,
                summary,
                topics,
                topicLabels,
                issuedOn,
                ended,
                outline,
                body);
    }

    static String cut(String body) {
        return body == null ? "" : body.substring(0, Math.min(body.length(), MAX_BODY));
    }
}
