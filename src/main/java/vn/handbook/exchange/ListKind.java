package vn.handbook.exchange;

import java.util.List;
import java.util.Optional;
import vn.handbook.audit.Actor;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.sheet.ReadRow;
import vn.handbook.shared.sheet.RowFault;
import vn.handbook.shared.sheet.RowOutcome;

/**
 * One list on its way in, row by row. What it remembers of the rows is what later ones may
 * contradict.
 *
 * @param <C> the columns
 * @param <R> a row that was read
 */
interface ListKind<C extends Enum<C>, R> {

    Class<C> columns();

    HeaderNames<C> names();

    /**
     * @throws vn.handbook.shared.problem.Problem 422 when the sheet lacks a column
     */
    void require(SheetLayout<C> layout);

    /**
     * @param row empty where it says again what an earlier row says
     * @param faults of what stands in its cells
     */
    record Read<R>(int number, Optional<R> row, List<RowFault> faults) {}

    Read<R> read(ReadRow row, SheetLayout<C> layout);

    RowOutcome take(Scope scope, Actor author, List<R> rows, boolean write);
}
