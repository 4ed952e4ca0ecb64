package vn.handbook.export;

import io.smallrye.mutiny.Uni;
import jakarta.interceptor.InvocationContext;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageParameters;
import vn.handbook.shared.sheet.SheetChart;
import vn.handbook.shared.sheet.SheetColumns;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.shared.sheet.SheetRows;

/**
 * An answer that is sent as a sheet. Its pages are those that the operation itself answers, one
 * after the other: with the caller's rights, the scope and the order that each has, and nothing
 * held open between two of them.
 */
final class SheetAnswer {
    private final InvocationContext operation;
    private final SheetRows<Object> rows;
    private final SheetFormat format;
    private final String title;
    private final Turns.Turn turn;
    private final Runnable standing;
    private final SheetColumns columns;
    private List<List<Object>> page;
    private String cursor;

    /**
     * @param standing fails when the caller may go on no longer
     */
    @SuppressWarnings("unchecked")
    SheetAnswer(
            InvocationContext operation,
            SheetRows<?> rows,
            SheetFormat format,
            String title,
            Turns.Turn turn,
            Runnable standing) {
        this.operation = operation;
        this.rows = (SheetRows<Object>) rows;
        this.format = format;
        this.title = title;
        this.turn = turn;
        this.standing = standing;
        this.columns = SheetColumns.of(rows.type());
    }

    SheetFormat format() {
        return format;
    }

    String title() {
        return title;
    }

    Turns.Turn turn() {
        return turn;
    }

    SheetColumns columns() {
        return columns;
    }

    Optional<SheetChart> chart() {
        return rows.chart();
    }

    /**
     * Reads the first page.
     *
     * @return what stands for the answer until it is written
     */
    Object begin() throws Exception {
        return read(null);
    }

    /** The rows of the page that was read last. */
    List<List<Object>> rows() {
        return page;
    }

    /**
     * Reads the page after it.
     *
     * @return whether there is one
     */
    boolean next() throws Exception {
        if (cursor == null) {
            return false;
        }
        standing.run();
        read(cursor);
        return true;
    }

    /** Whether the operation answered with something; not so where the caller has it already. */
    boolean hasRows() {
        return page != null;
    }

    private Object read(String from) throws Exception {
        Object[] parameters = operation.getParameters();
        for (int n = 0; n < parameters.length; n++) {
            if (parameters[n] instanceof PageParameters asked) {
                parameters[n] = asked.longest(from);
            }
        }
        operation.setParameters(parameters);
        Object answer = operation.proceed();
        if (answer instanceof Uni<?> later) {
            answer = later.await().indefinitely();
        }
        Object body = answer instanceof RestResponse<?> response ? response.getEntity() : answer;
        if (body instanceof Page<?> read) {
            page = cells(read.items());
            cursor = read.nextCursor();
        } else if (body != null) {
            page = cells(List.of(body));
        }
        return answer;
    }

    @SuppressWarnings("unchecked")
    private List<List<Object>> cells(List<?> items) {
        return rows.of((List<Object>) items).stream().map(columns::cells).toList();
    }
}
