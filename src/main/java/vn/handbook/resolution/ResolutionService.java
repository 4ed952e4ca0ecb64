package vn.handbook.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.handbook.shared.http.Versioned;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.security.Scope;

/** Resolutions to study, as each caller may read them. */
@ApplicationScoped
public class ResolutionService {
    private static final UUID AFTER_ALL_IDS = new UUID(-1, -1);

    private final ResolutionQueries queries;
    private final ResolutionContentSql contents;

    ResolutionService(ResolutionQueries queries, ResolutionContentSql contents) {
        this.queries = queries;
        this.contents = contents;
    }

    /** Newest first. */
    @Transactional
    Page<ResolutionSummary> list(Scope reading, Scope editing, PageRequest page) {
        UUID beforeId = page.after(0, UUID::fromString, AFTER_ALL_IDS);
        List<ResolutionSummary> rows =
                queries.list(reading.roots(), editing.roots(), beforeId, page.rows());
        Long total = page.total(() -> queries.count(reading.roots(), editing.roots()));
        return Page.of(rows, page, last -> List.of(last.id()), total);
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the caller may not read it
     */
    @Transactional
    Versioned<ResolutionResponse> read(Scope reading, Scope editing, UUID id) {
        return queries.find(reading.roots(), editing.roots(), id)
                .map(
                        head ->
                                new Versioned<>(
                                        head.version(),
                                        ResolutionResponse.of(head, contents.read(id))))
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    /** What there is to study, for whoever was found to have to. */
    @Transactional
    public ResolutionContent content(UUID id) {
        return contents.read(id);
    }

    /**
     * What was published, the latest first; none of a draft.
     *
     * @throws vn.handbook.shared.problem.Problem 404 when the caller may not edit it
     */
    @Transactional
    Page<ResolutionRevisionSummary> revisions(Scope editing, UUID id, PageRequest page) {
        ResolutionHead head = own(editing, id);
        return Page.of(
                contents.revisions(
                        id, page.after(0, Integer::valueOf, Integer.MAX_VALUE), page.rows()),
                page,
                last -> List.of(last.number()),
                page.total(() -> (long) head.revision()));
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the caller may not edit it, or there is
     *     no such revision
     */
    @Transactional
    ResolutionRevisionResponse revision(Scope editing, UUID id, int number) {
        own(editing, id);
        return contents.revision(id, number).orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    private ResolutionHead own(Scope editing, UUID id) {
        return queries.findOwn(editing.roots(), id).orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
