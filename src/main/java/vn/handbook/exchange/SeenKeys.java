package vn.handbook.exchange;

import java.util.HashMap;
import java.util.Map;
import vn.handbook.shared.text.Text;

/** In which row of a list what was said first. */
final class SeenKeys {
    private final Map<String, Integer> rows = new HashMap<>();

    /**
     * @return whether an earlier row has it, which then is its column's fault
     */
    <C extends Enum<C>> boolean isTwice(RowReader<C> row, C column, String value) {
        if (value == null) {
            return false;
        }
        Integer first = rows.putIfAbsent(column.name() + ' ' + value, row.number());
        if (first == null || first == row.number()) {
            return false;
        }
        row.fault(
                column,
                "DUPLICATE",
                Text.of("Trùng với dòng %s.", "The same as row %s.").with(first));
        return true;
    }
}
