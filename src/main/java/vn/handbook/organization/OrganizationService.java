package vn.handbook.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.shared.http.Conditions.Basis;
import vn.handbook.shared.http.MergePatch;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.time.Time;

/** The tree as each caller may see it. */
@ApplicationScoped
public class OrganizationService {
    private static final List<OrganizationEventKind> TAKING =
            List.of(OrganizationEventKind.SUCCEEDED, OrganizationEventKind.CREATED);
    private static final List<OrganizationEventKind> GIVING =
            List.of(
                    OrganizationEventKind.MERGED,
                    OrganizationEventKind.SPLIT,
                    OrganizationEventKind.CLOSED);

    private final OrganizationRepository organizations;
    private final OrganizationQueries queries;
    private final OrganizationEventQueries history;
    private final OrganizationSearchSql search;
    private final AuditTrail trail;
    private final Clock clock;

    OrganizationService(
            OrganizationRepository organizations,
            OrganizationQueries queries,
            OrganizationEventQueries history,
            OrganizationSearchSql search,
            AuditTrail trail,
            Clock clock) {
        this.organizations = organizations;
        this.queries = queries;
        this.history = history;
        this.search = search;
        this.trail = trail;
        this.clock = clock;
    }

    /** The root of the tree, where there is one already. */
    @Transactional
    public Optional<UUID> root() {
        return queries.roots().stream().findFirst();
    }

    /** Begins the tree with its root. */
    @Transactional
    public UUID found(OrganizationType type, String code, String name) {
        Instant now = clock.instant();
        var root = Organization.root(type, code, name, LocalDate.ofInstant(now, Time.VIETNAM), now);
        organizations.persist(root);
        return root.id;
    }

    /** The organisations of the scope, or the children of one of them, by code. */
    @Transactional
    Page<OrganizationSummary> list(
            Scope scope, UUID parentId, boolean closedToo, PageRequest page) {
        String afterCode = page.after(0, String::valueOf, "");
        boolean wholeScope = parentId == null;
        List<OrganizationSummary> rows =
                queries.list(
                        scope.roots(), wholeScope, parentId, closedToo, afterCode, page.rows());
        Long total =
                page.total(() -> queries.count(scope.roots(), wholeScope, parentId, closedToo));
        return Page.of(rows, page, last -> List.of(last.code()), total);
    }

    /** The organisations of the scope whose names have these words, best first. */
    @Transactional
    Page<OrganizationSummary> search(
            Scope scope, UUID parentId, boolean closedToo, String typed, PageRequest page) {
        return search.page(scope.roots(), parentId, closedToo, typed, page);
    }

    @Transactional
    public int version(Scope scope, UUID id) {
        return find(scope, id).version;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope
     */
    @Transactional
    public OrganizationResponse read(Scope scope, UUID id) {
        Organization found = find(scope, id);
        return new OrganizationResponse(
                found.id,
                found.type,
                found.code,
                found.name,
                found.validFrom,
                found.validTo,
                found.contact(),
                queries.steps(Arrays.asList(found.path)),
                history.others(id, TAKING),
                history.others(id, GIVING));
    }

    /**
     * @param depth how many levels below the organisation, 1–3
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope
     */
    @Transactional
    public OrganizationTree subtree(Scope scope, UUID id, int depth) {
        List<OrganizationSummary> all = queries.subtree(scope.roots(), id, depth);
        OrganizationSummary root =
                all.stream()
                        .filter(organization -> organization.id().equals(id))
                        .findFirst()
                        .orElseThrow(CommonProblem.NOT_FOUND::problem);
        return OrganizationTree.below(root, all);
    }

    /**
     * The ids from the root down to the organisation.
     *
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope
     */
    @Transactional
    public List<UUID> path(Scope scope, UUID id) {
        return List.of(find(scope, id).path);
    }

    /**
     * Corrects code and contact.
     *
     * @return the version after it
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope, 412 when it was changed
     *     meanwhile, 409 when it is closed or the code taken
     */
    @Transactional
    int correct(Scope scope, UUID id, Basis basis, MergePatch<OrganizationDetails> patch) {
        Organization found = find(scope, id);
        basis.on(found.version);
        if (found.validTo != null) {
            throw OrganizationProblem.ORGANIZATION_CLOSED.problem();
        }
        found.correct(patch.appliedTo(found.details()));
        try {
            search.flush();
        } catch (ConstraintViolationException taken) {
            throw OrganizationChangeService.codeTaken(taken, "/code");
        } catch (OptimisticLockException another) {
            throw CommonProblem.STALE.problem();
        }
        trail.record(AuditEntry.of(AuditAction.ORGANIZATION_CORRECTED).in(id));
        return found.version;
    }

    /** Whether members may have their home in this organisation of the scope. */
    @Transactional
    public boolean holdsMembers(Scope scope, UUID id) {
        return queries.find(scope.roots(), id)
                .filter(found -> found.validTo == null && found.type.holdsMembers())
                .isPresent();
    }

    /** Whether it is a living cell, wherever: where members may be sent to is no secret. */
    @Transactional
    public boolean isCell(UUID id) {
        return organizations
                .findByIdOptional(id)
                .filter(found -> found.validTo == null && found.type.holdsMembers())
                .isPresent();
    }

    /** Whether the organisation exists inside the scope. */
    @Transactional
    public boolean contains(Scope scope, UUID id) {
        return queries.find(scope.roots(), id).isPresent();
    }

    /** Whether one of the two lies below the other, or is it. */
    @Transactional
    public boolean areOnOneLine(UUID one, UUID other) {
        return queries.areOnOneLine(one, other);
    }

    private Organization find(Scope scope, UUID id) {
        return queries.find(scope.roots(), id).orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
