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
import vn.handbook.shared.text.Cleaning;
import vn.handbook.shared.text.Folding;
import vn.handbook.shared.text.Text;

/**
 * A member's bookmarks. Folders are flat: a phone shows them as one list, a document is in one of
 * them or in none, and moves that devices make without knowing of each other can form no circle.
 */
@ApplicationScoped
class BookmarkService {
    static final Instant AFTER_ALL = Instant.parse("9999-12-31T00:00:00Z");
    static final UUID AFTER_ALL_IDS = new UUID(-1, -1);
    private static final UUID BEFORE_ALL_IDS = new UUID(0, 0);
    private static final Text NO_SUCH_FOLDER =
            Text.of("Bạn không có thư mục mang mã này.", "You have no folder with this id.");

    private final BookmarkQueries queries;
    private final BookmarkSql sql;
    private final ReadableDocumentService documents;
    private final ReadingConfig config;
    private final Clock clock;

    BookmarkService(
            BookmarkQueries queries,
            BookmarkSql sql,
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
     * Newest first.
     *
     * @param folderId of one folder, {@code null} for all
     * @param readership what of the library the member may read at present
     */
    @Transactional
    Page<BookmarkSummary> list(
            UUID memberId, UUID folderId, Readership readership, PageRequest page) {
        List<BookmarkRow> rows =
                queries.list(
                        memberId,
                        folderId == null,
                        folderId,
                        page.after(0, Instant::parse, AFTER_ALL),
                        page.after(1, UUID::fromString, AFTER_ALL_IDS),
                        page.rows());
        var readable =
                documents.among(readership, rows.stream().map(BookmarkRow::documentId).toList());
        return Page.of(
                rows.stream().map(row -> row.with(readable.get(row.documentId()))).toList(),
                page,
                last -> List.of(last.bookmarkedAt(), last.documentId()),
                page.total(() -> queries.count(memberId, folderId == null, folderId)));
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the document is not bookmarked
     */
    @Transactional
    BookmarkSummary read(UUID memberId, UUID documentId, Readership readership) {
        BookmarkRow row =
                queries.find(memberId, documentId).orElseThrow(CommonProblem.NOT_FOUND::problem);
        return row.with(documents.find(readership, documentId).orElse(null));
    }

    /**
     * Sets a bookmark, or moves it into another folder.
     *
     * @throws vn.handbook.shared.problem.Problem 404 when the member may not read the document, 422
     *     when there is no such folder, 409 when there are too many
     */
    @Transactional
    Kept<BookmarkSummary> put(
            UUID memberId, UUID documentId, UUID folderId, Readership readership) {
        DocumentSummary document =
                documents
                        .find(readership, documentId)
                        .orElseThrow(CommonProblem.NOT_FOUND::problem);
        if (folderId != null && !sql.holdsFolder(memberId, folderId)) {
            throw ReadingProblem.BOOKMARK_RULE_BROKEN.at("/folderId", NO_SUCH_FOLDER);
        }
        var kept =
                sql.put(memberId, documentId, folderId, config.maxBookmarks(), clock.instant())
                        .orElseThrow(ReadingProblem.TOO_MANY_BOOKMARKS::problem);
        return new Kept<>(kept.created(), kept.body().with(document));
    }

    /** Whether or not it is there. */
    @Transactional
    void delete(UUID memberId, UUID documentId) {
        sql.delete(memberId, documentId);
    }

    /** By name. */
    @Transactional
    Page<BookmarkFolderSummary> folders(UUID memberId, PageRequest page) {
        return Page.of(
                queries.folders(
                        memberId,
                        page.after(0, String::valueOf, ""),
                        page.after(1, UUID::fromString, BEFORE_ALL_IDS),
                        page.rows()),
                page,
                last -> List.of(Folding.fold(last.name()), last.id()),
                page.total(() -> queries.countFolders(memberId)));
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the member has no such folder
     */
    @Transactional
    BookmarkFolderSummary readFolder(UUID memberId, UUID id) {
        return queries.findFolder(memberId, id).orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    /**
     * Makes a folder, or renames it. Two folders may bear the same name: the devices that made them
     * could not know of each other.
     *
     * @throws vn.handbook.shared.problem.Problem 409 when there are too many
     */
    @Transactional
    Kept<BookmarkFolderSummary> putFolder(UUID memberId, UUID id, String typedName) {
        String name = Cleaning.line(typedName);
        boolean created =
                sql.putFolder(memberId, id, name, config.maxFolders(), clock.instant())
                        .orElseThrow(ReadingProblem.TOO_MANY_FOLDERS::problem);
        return new Kept<>(created, readFolder(memberId, id));
    }

    /** Whether or not it is there; the bookmarks in it stay, outside all folders. */
    @Transactional
    void deleteFolder(UUID memberId, UUID id) {
        sql.deleteFolder(memberId, id);
    }
}
