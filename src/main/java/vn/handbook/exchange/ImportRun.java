package vn.handbook.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionExceptionResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import vn.handbook.exchange.ImportStepService.Cancelled;
import vn.handbook.exchange.ImportStepService.ClaimLost;
import vn.handbook.exchange.ImportStepService.Claimed;
import vn.handbook.exchange.ImportStepService.Step;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.sheet.ReadRow;
import vn.handbook.shared.sheet.RowFault;
import vn.handbook.shared.sheet.RowOutcome;
import vn.handbook.shared.sheet.SheetForm;
import vn.handbook.shared.sheet.SheetReader;

/** One import from where it is to its end. */
final class ImportRun<C extends Enum<C>, R> {
    private static final Logger LOG = Logger.getLogger(ImportRun.class);
    private static final int ROWS_AT_A_TIME = 500;
    private static final int MOST_ATTEMPTS = 6;
    private static final long PAUSE_MILLIS = 200;
    private static final int LONGEST_WRITING = (int) Duration.ofHours(2).toSeconds();

    private final ImportStepService steps;
    private final ImportConfig config;
    private final Claimed claimed;
    private final Supplier<ListKind<C, R>> lists;

    ImportRun(
            ImportStepService steps,
            ImportConfig config,
            Claimed claimed,
            Supplier<ListKind<C, R>> lists) {
        this.steps = steps;
        this.config = config;
        this.claimed = claimed;
        this.lists = lists;
    }

    /**
     * @throws Problem when nothing of it can be taken in
     * @throws ClaimLost when another one has it
     * @throws Cancelled when it is not wanted any more
     */
    void run() throws InterruptedException {
        byte[] content = steps.content(claimed);
        SheetForm form = SheetForm.ofKept(content);
        ListKind<C, R> list = lists.get();
        SheetLayout<C> layout;
        try (SheetReader rows = SheetReader.open(content, form)) {
            layout = SheetLayout.of(rows, list.names(), list.columns(), config.maxRows());
        }
        list.require(layout);
        steps.begin(claimed, layout.total(), layout.ignored());
        int done = claimed.about().writesAtOnce() ? claimed.about().checkpoint : 0;
        int faulty = claimed.about().writesAtOnce() ? claimed.about().rowsFaulty : 0;
        try (SheetReader rows = SheetReader.open(content, form)) {
            for (Step<R> step = next(rows, list, layout, done);
                    step.read() > 0;
                    step = next(rows, list, layout, done)) {
                faulty += take(list, step);
            }
        }
        if (claimed.about().writesInTheEnd() && faulty == 0) {
            writeAll(content, form, layout);
        } else {
            steps.end(claimed, ImportState.DONE, 0);
        }
    }

    /** The next rows behind those that are done, which are looked at for what they say only. */
    private Step<R> next(SheetReader rows, ListKind<C, R> list, SheetLayout<C> layout, int done)
            throws InterruptedException {
        var taken = new ArrayList<R>();
        var faults = new ArrayList<RowFault>();
        int read = 0;
        int last = 0;
        while (read < ROWS_AT_A_TIME && rows.hasNext()) {
            ReadRow row = rows.next();
            if (layout.isData(row)) {
                ListKind.Read<R> made = list.read(row, layout);
                if (row.number() > done) {
                    made.row().ifPresent(taken::add);
                    faults.addAll(made.faults());
                    read++;
                    last = row.number();
                }
            }
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return new Step<>(taken, faults, read, last);
    }

    /** Somebody else may change the same records: then it is looked at anew. */
    private int take(ListKind<C, R> list, Step<R> step) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return steps.take(claimed, list, step);
            } catch (Problem | ClaimLost | Cancelled meant) {
                throw meant;
            } catch (RuntimeException clash) {
                if (attempt == MOST_ATTEMPTS) {
                    throw clash;
                }
                LOG.debugf("Rows of import %s are taken once more", claimed.id());
                Thread.sleep(PAUSE_MILLIS << attempt);
            }
        }
    }

    private void writeAll(byte[] content, SheetForm form, SheetLayout<C> layout)
            throws InterruptedException {
        var found = new ArrayList<RowFault>();
        var stopped = new ArrayList<InterruptedException>();
        // Undone when it is refused
        QuarkusTransaction.requiringNew()
                .timeout(LONGEST_WRITING)
                .exceptionHandler(any -> TransactionExceptionResult.ROLLBACK)
                .run(
                        () -> {
                            try {
                                found.addAll(write(content, form, layout));
                            } catch (InterruptedException stop) {
                                stopped.add(stop);
                            }
                            if (!found.isEmpty() || !stopped.isEmpty()) {
                                QuarkusTransaction.setRollbackOnly();
                            }
                        });
        if (!stopped.isEmpty()) {
            throw stopped.get(0);
        }
        if (!found.isEmpty()) {
            steps.refuse(claimed, found);
        }
    }

    private List<RowFault> write(byte[] content, SheetForm form, SheetLayout<C> layout)
            throws InterruptedException {
        ListKind<C, R> list = lists.get();
        int written = 0;
        try (SheetReader rows = SheetReader.open(content, form)) {
            for (Step<R> step = next(rows, list, layout, 0);
                    step.read() > 0;
                    step = next(rows, list, layout, 0)) {
                RowOutcome outcome = steps.write(claimed, list, step);
                if (!outcome.faults().isEmpty()) {
                    return outcome.faults();
                }
                written += outcome.written();
                steps.beat(claimed);
            }
        }
        steps.end(claimed, ImportState.DONE, written);
        return List.of();
    }
}
