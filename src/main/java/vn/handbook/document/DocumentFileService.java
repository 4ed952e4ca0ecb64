package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.handbook.file.FileStoreService;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;

/** The files of the documents that a caller may read or keep. */
@ApplicationScoped
class DocumentFileService {
    private static final UUID BEFORE_ALL_IDS = new UUID(0, 0);

    private final DocumentFileRepository files;
    private final DocumentFileQueries queries;
    private final DocumentAccess access;
    private final FileStoreService store;
    private final SearchIndexService search;
    private final FileTrail trail;

    DocumentFileService(
            DocumentFileRepository files,
            DocumentFileQueries queries,
            DocumentAccess access,
            FileStoreService store,
            SearchIndexService search,
            FileTrail trail) {
        this.files = files;
        this.queries = queries;
        this.access = access;
        this.store = store;
        this.search = search;
        this.trail = trail;
    }

    /** Oldest first. */
    @Transactional
    Page<DocumentFileResponse> list(Readership readership, UUID documentId, PageRequest page) {
        access.requireReadable(readership, documentId);
        List<DocumentFileResponse> rows =
                queries
                        .list(
                                readership.roots(),
                                readership.grants(),
                                readership.editorRoots(),
                                documentId,
                                page.after(0, Instant::parse, Instant.EPOCH),
                                page.after(1, UUID::fromString, BEFORE_ALL_IDS),
                                page.rows())
                        .stream()
                        .map(DocumentFileResponse::of)
                        .toList();
        return Page.of(
                rows,
                page,
                last -> List.of(last.createdAt(), last.id()),
                page.total(
                        () ->
                                queries.count(
                                        readership.roots(),
                                        readership.grants(),
                                        readership.editorRoots(),
                                        documentId)));
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the caller may not read its document
     */
    @Transactional
    DocumentFile find(Readership readership, UUID documentId, UUID id) {
        return queries.find(
                        readership.roots(),
                        readership.grants(),
                        readership.editorRoots(),
                        documentId,
                        id)
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the caller may not read its document, 403
     *     when not edit it
     */
    @Transactional
    void remove(UUID accountId, Readership readership, UUID documentId, UUID id) {
        access.forChange(readership, documentId);
        remove(files.of(documentId, id).orElseThrow(CommonProblem.NOT_FOUND::problem), accountId);
    }

    /** Within a transaction: the file that another one replaces, if it is still there. */
    void removeReplaced(UUID documentId, UUID id, UUID accountId) {
        files.of(documentId, id).ifPresent(file -> remove(file, accountId));
    }

    private void remove(DocumentFile file, UUID accountId) {
        trail.removed(file, accountId);
        files.delete(file);
        files.flush();
        store.release(file.contentId, file.id);
        search.bodyExtracted(file.documentId, files.textOf(file.documentId));
    }
}
