package vn.handbook.shared.sheet;

import java.util.List;
import java.util.Optional;

/**
 * A bean that makes the rows of a sheet of what an operation answers.
 *
 * @param <T> the items of the page, or the whole answer where it is none
 */
public interface SheetRows<T> {

    /** Of which the components that are {@link SheetColumn}s are the columns. */
    Class<? extends Record> type();

    /**
     * Called once for each page, in the order of the pages.
     *
     * @return any number of rows, in order
     */
    List<? extends Record> of(List<T> items);

    /** Of what is short enough to be held in memory. */
    default Optional<SheetChart> chart() {
        return Optional.empty();
    }

    /** Stands for no bean: each item is a row. */
    abstract class Items implements SheetRows<Record> {
        private Items() {}
    }
}
