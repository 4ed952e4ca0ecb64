package vn.handbook.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.member.MemberColumn;
import vn.handbook.organization.OrganizationColumn;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.text.Language;
import vn.handbook.shared.time.Time;

/** Imports as their senders see them. */
@ApplicationScoped
class ImportService {
    private static final UUID AFTER_ALL_IDS = new UUID(-1, -1);

    private final DataImportRepository imports;
    private final ImportQueries queries;
    private final ImportSql sql;
    private final ImportFaultSql faults;
    private final ImportPieces pieces;
    private final AuditTrail trail;
    private final Event<Sent> sent;
    private final ImportConfig config;
    private final Clock clock;

    ImportService(
            DataImportRepository imports,
            ImportQueries queries,
            ImportSql sql,
            ImportFaultSql faults,
            ImportPieces pieces,
            AuditTrail trail,
            Event<Sent> sent,
            ImportConfig config,
            Clock clock) {
        this.imports = imports;
        this.queries = queries;
        this.sql = sql;
        this.faults = faults;
        this.pieces = pieces;
        this.trail = trail;
        this.sent = sent;
        this.config = config;
        this.clock = clock;
    }

    /** That something waits to be worked on. */
    record Sent(UUID id) {}

    /**
     * @param content found to be a sheet
     * @throws vn.handbook.shared.problem.Problem 400 for terms that cannot be, 403 where the caller
     *     may write nothing of the kind, 409 while too many are unfinished
     */
    @Transactional
    DataImport begin(UUID account, Scope writing, ImportTerms terms, byte[] content) {
        terms.refuseBroken(LocalDate.ofInstant(clock.instant(), Time.VIETNAM));
        if (writing.organizations().isEmpty()) {
            throw CommonProblem.FORBIDDEN.problem();
        }
        sql.queue(account);
        if (queries.countUnfinished(account) >= config.maxUnfinished()) {
            throw ImportProblem.IMPORTS_UNFINISHED.problem();
        }
        var about =
                new DataImport(
                        UuidVersion7Strategy.INSTANCE.generateUuid(null),
                        account,
                        terms,
                        clock.instant());
        imports.persistAndFlush(about);
        pieces.keep(about.id, content);
        trail.record(
                AuditEntry.of(AuditAction.DATA_IMPORTED)
                        .in(writing.organizations().iterator().next())
                        .about(about.id));
        sent.fire(new Sent(about.id));
        return about;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when it is not the account's
     */
    @Transactional
    DataImport read(UUID account, UUID id) {
        return queries.find(account, id).orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    /** Sent last first. */
    @Transactional
    Page<ImportResponse> list(UUID account, Language language, PageRequest page) {
        return Page.of(
                queries
                        .list(account, page.after(0, UUID::fromString, AFTER_ALL_IDS), page.rows())
                        .stream()
                        .map(about -> ImportResponse.of(about, language))
                        .toList(),
                page,
                last -> List.of(last.id()),
                page.total(() -> queries.count(account)));
    }

    /**
     * What has ended stays as it is.
     *
     * @throws vn.handbook.shared.problem.Problem 404 when it is not the account's
     */
    @Transactional
    DataImport cancel(UUID account, UUID id) {
        DataImport about = read(account, id);
        sql.cancel(id, clock.instant());
        imports.getEntityManager().refresh(about);
        return about;
    }

    /**
     * In the order of the rows.
     *
     * @throws vn.handbook.shared.problem.Problem 404 when it is not the account's
     */
    @Transactional
    Page<ImportFault> faults(UUID account, UUID id, Language language, PageRequest page) {
        DataImport about = read(account, id);
        List<ImportFaultSql.Kept> rows =
                faults.page(
                        id,
                        page.after(0, Integer::valueOf, 0),
                        page.after(1, Integer::valueOf, 0),
                        page.rows());
        Page<ImportFaultSql.Kept> kept =
                Page.of(
                        rows,
                        page,
                        last -> List.of(last.row(), last.position()),
                        page.total(() -> faults.count(id)));
        return new Page<>(
                kept.items().stream().map(fault -> told(about.kind, fault, language)).toList(),
                kept.nextCursor(),
                kept.total());
    }

    private static ImportFault told(ImportKind kind, ImportFaultSql.Kept fault, Language language) {
        return new ImportFault(
                fault.row(),
                fault.column(),
                fault.column() == null ? null : header(kind, fault.column()),
                fault.code(),
                fault.message().in(language));
    }

    static String header(ImportKind kind, String column) {
        return kind == ImportKind.MEMBERS
                ? MemberColumn.valueOf(column).header()
                : OrganizationColumn.valueOf(column).header();
    }

    /** Faults behind one, for the report. */
    @Transactional
    List<ImportFaultSql.Kept> faultsAfter(UUID id, int row, int position, int rows) {
        return faults.page(id, row, position, rows);
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when it is not the account's
     */
    @Transactional
    byte[] content(UUID account, UUID id) {
        return pieces.read(read(account, id).id);
    }

    /** How many were forgotten. */
    @Transactional
    int forget(int most) {
        return sql.deleteEndedBefore(clock.instant().minus(config.retention()), most);
    }

    /** Those that an account has sent. */
    @Transactional
    List<DataImport> all(UUID account) {
        return queries.all(account);
    }
}
