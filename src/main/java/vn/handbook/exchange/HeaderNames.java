package vn.handbook.exchange;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.handbook.shared.text.Folding;

/**
 * What offices write above the columns of a list, whatever the accents, capitals and punctuation.
 *
 * @param <C> the columns that are known
 */
final class HeaderNames<C extends Enum<C>> {
    /** Numbers of rows, which say nothing. */
    private static final Set<String> NUMBERING =
            Set.of("tt", "stt", "so tt", "so thu tu", "thu tu", "no");

    private final Map<String, C> byName = new HashMap<>();
    private final Map<C, String> headers = new LinkedHashMap<>();

    /** The name that the service itself writes, and others that mean the same. */
    HeaderNames<C> column(C column, String header, String... others) {
        headers.put(column, header);
        byName.put(Folding.fold(header), column);
        for (String other : others) {
            byName.put(Folding.fold(other), column);
        }
        return this;
    }

    Optional<C> find(String written) {
        return Optional.ofNullable(byName.get(Folding.fold(written)));
    }

    static boolean isNumbering(String written) {
        return NUMBERING.contains(Folding.fold(written));
    }

    String header(C column) {
        return headers.get(column);
    }

    String headers(List<C> columns) {
        return String.join(", ", columns.stream().map(this::header).toList());
    }
}
