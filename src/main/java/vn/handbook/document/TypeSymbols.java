package vn.handbook.document;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.handbook.shared.text.Folding;

/** The symbols of types and issuers in their correct spelling, from whatever people type. */
final class TypeSymbols {
    /** Issuers whose symbol has a Đ that is lost without diacritics. */
    private static final List<String> ISSUERS_WITH_D = List.of("ĐU", "ĐUK", "ĐH", "BCĐ", "BCĐTW");

    private TypeSymbols() {}

    /** {@code qđi} as {@code QĐi}; typed without diacritics, as the first that it may stand for. */
    static Optional<String> of(String typed) {
        Optional<String> exact = all().filter(symbol -> symbol.equalsIgnoreCase(typed)).findFirst();
        return exact.isPresent()
                ? exact
                : all().filter(symbol -> Folding.fold(symbol).equals(Folding.fold(typed)))
                        .findFirst();
    }

    /** How many words from this place on are the name of a numbered type; 0 when none is there. */
    static int wordsOfName(List<String> runs, int from) {
        return numbered()
                .map(type -> Folding.words(type.label()))
                .filter(name -> from + name.length <= runs.size())
                .filter(
                        name ->
                                Folding.fold(
                                                String.join(
                                                        " ",
                                                        runs.subList(from, from + name.length)))
                                        .equals(String.join(" ", name)))
                .mapToInt(name -> name.length)
                .max()
                .orElse(0);
    }

    /** The first symbol of the type with this name. */
    static String ofName(List<String> words) {
        String folded = Folding.fold(String.join(" ", words));
        return numbered()
                .filter(type -> Folding.fold(type.label()).equals(folded))
                .map(type -> type.symbols().get(0))
                .findFirst()
                .orElseThrow();
    }

    static boolean areOfOneType(String one, String other) {
        return numbered().anyMatch(type -> type.hasSymbol(one) && type.hasSymbol(other));
    }

    /** In capitals, with the Đ of those that are known to have one. */
    static String ofIssuer(String typed) {
        String capitals = typed.toUpperCase(Locale.ROOT);
        return ISSUERS_WITH_D.stream()
                .filter(symbol -> symbol.replace('Đ', 'D').equals(capitals))
                .findFirst()
                .orElse(capitals);
    }

    private static Stream<DocumentType> numbered() {
        return Arrays.stream(DocumentType.values()).filter(DocumentType::isNumbered);
    }

    private static Stream<String> all() {
        return numbered().flatMap(type -> type.symbols().stream()).distinct();
    }
}
