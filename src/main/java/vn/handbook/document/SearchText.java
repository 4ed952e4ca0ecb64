package vn.handbook.document;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.handbook.shared.text.Folding;

/** What of a document is searched: its words folded, in one text. */
public final class SearchText {
    private SearchText() {}

    public static String of(String number, DocumentType type, String... texts) {
        return Stream.concat(Stream.of(number, type.label()), Arrays.stream(texts))
                .filter(Objects::nonNull)
                .map(Folding::fold)
                .collect(Collectors.joining(" "));
    }
}
