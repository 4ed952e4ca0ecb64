package vn.handbook.shared.sheet;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The columns of a sheet, as the record of its rows declares them. */
public final class SheetColumns {
    private record Column(String header, UnaryOperator<Object> value) {}

    private final List<Column> columns;

    private SheetColumns(List<Column> columns) {
        this.columns = columns;
    }

    /**
     * @throws IllegalArgumentException when no component is a {@link SheetColumn}
     */
    public static SheetColumns of(Class<? extends Record> row) {
        var columns = new ArrayList<Column>();
        gather(row, UnaryOperator.identity(), columns);
        if (columns.isEmpty()) {
            throw new IllegalArgumentException(row + " declares no columns");
        }
        return new SheetColumns(columns);
    }

    private static void gather(Class<?> type, UnaryOperator<Object> of, List<Column> columns) {
        for (RecordComponent component : type.getRecordComponents()) {
            SheetColumn declared = component.getAnnotation(SheetColumn.class);
            if (declared == null) {
                continue;
            }
            component.getAccessor().setAccessible(true);
            UnaryOperator<Object> value = row -> read(component, of.apply(row));
            if (component.getType().isRecord()) {
                gather(component.getType(), value, columns);
            } else {
                columns.add(new Column(declared.value(), value));
            }
        }
    }

    private static Object read(RecordComponent component, Object row) {
        try {
            return row == null ? null : component.getAccessor().invoke(row);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public List<String> headers() {
        return columns.stream().map(Column::header).toList();
    }

    /** What the cells of a row hold: text, numbers, days and times, {@code null} where nothing. */
    public List<Object> cells(Record row) {
        // The values may be null, which List.of would refuse
        return columns.stream()
                .map(column -> SheetCell.of(column.value().apply(row)))
                .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
    }
}
