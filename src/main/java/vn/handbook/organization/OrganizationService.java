package vn.handbook.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.security.Scope;

/** The tree as each caller may see it. */
@ApplicationScoped
public class OrganizationService {
    private final OrganizationQueries queries;

    OrganizationService(OrganizationQueries queries) {
        this.queries = queries;
    }

    /** The organisations of the scope, or the children of one of them, by code. */
    @Transactional
    public Page<OrganizationSummary> list(Scope scope, UUID parentId, PageRequest page) {
        String afterCode = page.after(0, String::valueOf, "");
        List<OrganizationSummary> rows =
                queries.list(scope.roots(), parentId == null, parentId, afterCode, page.rows());
        Long total = page.total(() -> queries.count(scope.roots(), parentId == null, parentId));
        return Page.of(rows, page, last -> List.of(last.code()), total);
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
                queries.steps(Arrays.asList(found.path)));
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

    /** Whether members may have their home in this organisation of the scope. */
    @Transactional
    public boolean holdsMembers(Scope scope, UUID id) {
        return queries.find(scope.roots(), id)
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
