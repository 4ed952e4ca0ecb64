package vn.handbook.resolution;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;
import vn.handbook.organization.Reach;

/**
 * What is read of the resolutions; {@code roots} and {@code editorRoots} are where the caller reads
 * and edits.
 */
interface ResolutionQueries {
    String READABLE =
            " (array_intersects(o.path, :editorRoots) or q.state = ResolutionState.PUBLISHED and "
                    + Reach.BELOW_OR_ABOVE
                    + ") ";

    String FROM = " from Resolution q join Organization o on o.id = q.organizationId where ";

    @HQL(
            "select new ResolutionSummary(q.id, q.documentId, q.organizationId, q.title, q.expectedMinutes, q.state)"
                    + FROM
                    + READABLE
                    + " and q.id < :beforeId order by q.id desc limit :rows")
    List<ResolutionSummary> list(UUID[] roots, UUID[] editorRoots, UUID beforeId, int rows);

    /** Whether a published resolution reaches an organisation, and so everybody below it. */
    @HQL(
            """
            select count(*) > 0
            from Resolution q, Organization a
            where q.id = :id and q.state = ResolutionState.PUBLISHED
                and a.id = :organizationId and array_contains(a.path, q.organizationId)
            """)
    boolean reaches(UUID organizationId, UUID id);

    @HQL("select count(*)" + FROM + READABLE)
    Long count(UUID[] roots, UUID[] editorRoots);

    String HEAD =
            "select new ResolutionHead(q.id, q.organizationId, q.state, q.revision, q.publishedAt, q.withdrawnAt,"
                    + " q.withdrawalReason, q.version)";

    @HQL(HEAD + FROM + READABLE + " and q.id = :id")
    Optional<ResolutionHead> find(UUID[] roots, UUID[] editorRoots, UUID id);

    @HQL(HEAD + FROM + Reach.BELOW + " and q.id = :id")
    Optional<ResolutionHead> findOwn(UUID[] roots, UUID id);

    @HQL("select q" + FROM + Reach.BELOW + " and q.id = :id")
    Optional<Resolution> findForChange(UUID[] roots, UUID id);
}
