package vn.handbook.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.handbook.account.Rights;
import vn.handbook.account.RightsService;
import vn.handbook.audit.Actor;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.problem.ProblemType;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.sheet.RowFault;
import vn.handbook.shared.sheet.RowOutcome;
import vn.handbook.shared.text.Text;

/**
 * What is done of an import at a time: each step is one transaction, so that whoever goes on with
 * it begins where it stopped.
 */
@ApplicationScoped
class ImportStepService {
    private final ImportSql sql;
    private final ImportFaultSql faults;
    private final ImportPieces pieces;
    private final DataImportRepository imports;
    private final RightsService rights;
    private final ImportConfig config;
    private final Clock clock;

    ImportStepService(
            ImportSql sql,
            ImportFaultSql faults,
            ImportPieces pieces,
            DataImportRepository imports,
            RightsService rights,
            ImportConfig config,
            Clock clock) {
        this.sql = sql;
        this.faults = faults;
        this.pieces = pieces;
        this.imports = imports;
        this.rights = rights;
        this.config = config;
        this.clock = clock;
    }

    /** An import that is this worker's alone. */
    record Claimed(DataImport about, UUID claim) {
        UUID id() {
            return about.id;
        }
    }

    /** Another one has it now, which goes on where this one's last step ended. */
    static final class ClaimLost extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Whoever sent it wants no more of it. */
    static final class Cancelled extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Rows that are taken together, with what was found wrong with them before. */
    record Step<R>(List<R> rows, List<RowFault> faults, int read, int lastRow) {}

    @Transactional
    Optional<Claimed> claim() {
        UUID claim = UUID.randomUUID();
        return sql.claim(claim, clock.instant(), until())
                .map(id -> new Claimed(imports.findById(id), claim));
    }

    @Transactional
    byte[] content(Claimed claimed) {
        return pieces.read(claimed.id());
    }

    @Transactional
    void begin(Claimed claimed, int total, List<String> ignored) {
        sql.tellLayout(claimed.id(), claimed.claim(), total, ignored);
        if (!claimed.about().writesAtOnce()) {
            sql.beginAnew(claimed.id(), claimed.claim());
        }
    }

    /**
     * Takes some rows, keeps what is wrong with them, and how far it has come.
     *
     * @return how many of the rows have faults
     */
    @Transactional
    <R> int take(Claimed claimed, ListKind<?, R> list, Step<R> step) {
        RowOutcome outcome = taken(claimed, list, step, claimed.about().writesAtOnce());
        List<RowFault> all =
                Stream.concat(step.faults().stream(), outcome.faults().stream())
                        .sorted(Comparator.comparingInt(RowFault::row))
                        .toList();
        faults.keep(claimed.id(), all);
        int faulty = (int) all.stream().mapToInt(RowFault::row).distinct().count();
        on(claimed, step.lastRow(), step.read(), faulty, outcome.written());
        return faulty;
    }

    /** In the one transaction that writes all. */
    @Transactional
    <R> RowOutcome write(Claimed claimed, ListKind<?, R> list, Step<R> step) {
        return taken(claimed, list, step, true);
    }

    /** In a transaction of its own, so that others see that somebody works on it. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void beat(Claimed claimed) {
        on(claimed, 0, 0, 0, 0);
    }

    private <R> RowOutcome taken(
            Claimed claimed, ListKind<?, R> list, Step<R> step, boolean write) {
        Rights now = rights.of(claimed.about().accountId);
        Scope scope = now.scope(claimed.about().kind.permission());
        if (scope.organizations().isEmpty()) {
            throw ImportProblem.IMPORT_RIGHTS_ENDED.problem();
        }
        var author = new Actor(claimed.about().accountId, now.memberId().orElse(null), null);
        return list.take(scope, author, step.rows(), write);
    }

    private void on(Claimed claimed, int row, int read, int faulty, int written) {
        boolean cancelled =
                sql.advance(claimed.id(), claimed.claim(), until(), row, read, faulty, written)
                        .orElseThrow(ClaimLost::new);
        if (cancelled) {
            throw new Cancelled();
        }
    }

    /** Faults that came to be between the look at a list and its writing. */
    @Transactional
    void refuse(Claimed claimed, List<RowFault> found) {
        faults.keep(claimed.id(), new ArrayList<>(found));
        int faulty = (int) found.stream().mapToInt(RowFault::row).distinct().count();
        sql.advance(claimed.id(), claimed.claim(), until(), 0, 0, faulty, 0);
        sql.end(claimed.id(), claimed.claim(), ImportState.DONE, 0, null, null, clock.instant());
    }

    /**
     * @param written besides what the steps have written
     */
    @Transactional
    void end(Claimed claimed, ImportState state, int written) {
        if (!sql.end(claimed.id(), claimed.claim(), state, written, null, null, clock.instant())) {
            throw new ClaimLost();
        }
    }

    @Transactional
    void fail(Claimed claimed, Problem problem) {
        ProblemType type = problem.type();
        Text message = type.title();
        if (problem.detail() != null) {
            message =
                    Text.of(
                            message.vietnamese() + ". " + problem.detail().vietnamese(),
                            message.english() + ". " + problem.detail().english());
        }
        sql.end(
                claimed.id(),
                claimed.claim(),
                ImportState.FAILED,
                0,
                type.name(),
                message,
                clock.instant());
    }

    @Transactional
    void letGo(Claimed claimed) {
        sql.letGo(claimed.id(), claimed.claim());
    }

    private Instant until() {
        return clock.instant().plus(config.lease());
    }
}
