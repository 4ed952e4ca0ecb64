package vn.handbook.export;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import vn.handbook.shared.sheet.SheetRows;

/** The items of a page, each of which is a row. */
record ItemRows(Class<? extends Record> type) implements SheetRows<Record> {

    /**
     * @param answered a page of records, with or without a response around it
     */
    static ItemRows of(Type answered) {
        Type inner = answered;
        while (inner instanceof ParameterizedType outer) {
            inner = outer.getActualTypeArguments()[0];
        }
        return new ItemRows(((Class<?>) inner).asSubclass(Record.class));
    }

    @Override
    public List<? extends Record> of(List<Record> items) {
        return items;
    }
}
