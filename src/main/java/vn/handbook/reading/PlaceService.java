package vn.handbook.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.handbook.document.DocumentSummary;
import vn.handbook.document.ReadableDocumentService;
import vn.handbook.document.Readership;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;

/** What a member read last, and where each reading stopped. */
@ApplicationScoped
class PlaceService {
    private final PlaceQueries queries;
    private final PlaceSql sql;
    private final ReadableDocumentService documents;
    private final ReadingConfig config;
    private final Clock clock;

    PlaceService(
            PlaceQueries queries,
            PlaceSql sql,
            ReadableDocumentService documents,
            ReadingConfig config,
            Clock clock) {
        this.queries = queries;
        this.sql = sql;
        this.documents = documents;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Read last first.
     *
     * @param finishedToo also what is read to the end
     */
    @Transactional
    Page<PlaceSummary> list(
            UUID memberId, boolean finishedToo, Readership readership, PageRequest page) {
        List<PlaceRow> rows =
                queries.list(
                        memberId,
                        finishedToo,
                        page.after(0, Instant::parse, BookmarkService.AFTER_ALL),
                        page.after(1, UUID::fromString, BookmarkService.AFTER_ALL_IDS),
                        page.rows());
        var readable =
                documents.among(readership, rows.stream().map(PlaceRow::documentId).toList());
        return Page.of(
                rows.stream().map(row -> row.with(readable.get(row.documentId()))).toList(),
                page,
                last -> List.of(last.readAt(), last.documentId()),
                page.total(() -> queries.count(memberId, finishedToo)));
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the document was not opened
     */
    @Transactional
    PlaceSummary read(UUID memberId, UUID documentId, Readership readership) {
        return find(memberId, documentId).with(documents.find(readership, documentId).orElse(null));
    }

    /**
     * Merges what a device says; the answer is where reading stopped as far as all devices have
     * told.
     *
     * @throws vn.handbook.shared.problem.Problem 404 when the member may not read the document
     */
    @Transactional
    Kept<PlaceSummary> put(
            UUID memberId, UUID documentId, PutPlaceRequest place, Readership readership) {
        DocumentSummary document =
                documents
                        .find(readership, documentId)
                        .orElseThrow(CommonProblem.NOT_FOUND::problem);
        boolean created = sql.merge(memberId, documentId, place, clock.instant()).orElse(false);
        PlaceSummary merged = find(memberId, documentId).with(document);
        if (created) {
            sql.forgetOldest(memberId, config.maxPlaces());
        }
        return new Kept<>(created, merged);
    }

    /** Whether or not it is there. */
    @Transactional
    void delete(UUID memberId, UUID documentId) {
        sql.delete(memberId, documentId);
    }

    private PlaceRow find(UUID memberId, UUID documentId) {
        return queries.find(memberId, documentId).orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
