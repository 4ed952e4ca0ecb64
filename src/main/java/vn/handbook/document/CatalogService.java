package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.shared.http.Conditions.Basis;
import vn.handbook.shared.http.MergePatch;
import vn.handbook.shared.http.Versioned;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.text.Text;

/** The catalogues, the same for everybody; kept by those who answer for the whole tree. */
@ApplicationScoped
class CatalogService {
    private final EntityManager entities;
    private final CatalogQueries queries;
    private final SecrecyGuard secrecy;
    private final AuditTrail trail;
    private final Clock clock;

    CatalogService(
            EntityManager entities,
            CatalogQueries queries,
            SecrecyGuard secrecy,
            AuditTrail trail,
            Clock clock) {
        this.entities = entities;
        this.queries = queries;
        this.secrecy = secrecy;
        this.trail = trail;
        this.clock = clock;
    }

    /** By position. */
    @Transactional
    Page<CatalogEntryResponse> list(String catalog, PageRequest page) {
        Class<? extends CatalogEntry> type = named(catalog).entry();
        List<CatalogEntryResponse> rows =
                entities
                        .createQuery(
                                "from "
                                        + type.getSimpleName()
                                        + " e where (e.position, e.code) > (:position, :code)"
                                        + " order by e.position, e.code",
                                type)
                        .setParameter("position", page.after(0, Integer::valueOf, 0))
                        .setParameter("code", page.after(1, String::valueOf, ""))
                        .setMaxResults(page.rows())
                        .getResultList()
                        .stream()
                        .map(CatalogEntryResponse::of)
                        .toList();
        Long total =
                page.total(
                        () ->
                                entities.createQuery(
                                                "select count(*) from " + type.getSimpleName(),
                                                Long.class)
                                        .getSingleResult());
        return Page.of(rows, page, last -> List.of(last.position(), last.code()), total);
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when there is no such entry
     */
    @Transactional
    Versioned<CatalogEntryResponse> read(String catalog, String code) {
        CatalogEntry entry = find(named(catalog), code);
        return new Versioned<>(entry.version, CatalogEntryResponse.of(entry));
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 403 when the scope is not the whole tree, 409 when
     *     the code or label is taken, 422 when the catalogue is closed or the parent is none
     */
    @Transactional
    Versioned<CatalogEntryResponse> add(
            Scope scope, String catalog, CreateCatalogEntryRequest request) {
        requireWholeTree(scope);
        Catalog kept = named(catalog);
        if (kept.isClosed()) {
            throw DocumentProblem.CATALOG_CLOSED.problem();
        }
        if (entities.find(kept.entry(), request.code()) != null) {
            throw DocumentProblem.CATALOG_ENTRY_EXISTS.problem();
        }
        CatalogEntry entry = kept.newEntry();
        entry.code = request.code();
        entry.createdAt = clock.instant();
        describe(kept, entry, request.details());
        entities.persist(entry);
        return saved(entry);
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 403 when the scope is not the whole tree, 404 when
     *     there is no such entry, 412 when it was changed meanwhile, 409 when the label is taken
     */
    @Transactional
    Versioned<CatalogEntryResponse> change(
            Scope scope,
            String catalog,
            String code,
            Basis basis,
            MergePatch<CatalogEntryDetails> patch) {
        requireWholeTree(scope);
        Catalog kept = named(catalog);
        CatalogEntry entry = find(kept, code);
        basis.on(entry.version);
        describe(
                kept,
                entry,
                patch.appliedTo(
                        new CatalogEntryDetails(
                                entry.label,
                                List.of(entry.symbols),
                                entry.parent,
                                entry.position,
                                entry.retired)));
        return saved(entry);
    }

    private void describe(Catalog catalog, CatalogEntry entry, CatalogEntryDetails details) {
        secrecy.refuseMarked(null, details.label());
        if (details.parent() != null
                && (details.parent().equals(entry.code)
                        || entities.find(catalog.entry(), details.parent()) == null)) {
            throw DocumentProblem.DOCUMENT_RULE_BROKEN
                    .problem()
                    .faults(
                            List.of(
                                    Fault.pointer(
                                            "/parent",
                                            "RULE",
                                            Text.of(
                                                    "Không có mục nào khác mang mã này.",
                                                    "There is no other entry with this code."))));
        }
        entry.describe(details);
    }

    private Versioned<CatalogEntryResponse> saved(CatalogEntry entry) {
        trail.record(AuditEntry.of(AuditAction.CATALOG_CHANGED));
        try {
            entities.flush();
        } catch (ConstraintViolationException taken) {
            throw DocumentProblem.CATALOG_ENTRY_EXISTS.problem();
        }
        return new Versioned<>(entry.version, CatalogEntryResponse.of(entry));
    }

    private void requireWholeTree(Scope scope) {
        if (!queries.isWholeTree(scope.roots())) {
            throw CommonProblem.FORBIDDEN.problem();
        }
    }

    private static Catalog named(String catalog) {
        return Catalog.named(catalog).orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    private CatalogEntry find(Catalog catalog, String code) {
        CatalogEntry entry = entities.find(catalog.entry(), code);
        if (entry == null) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return entry;
    }
}
