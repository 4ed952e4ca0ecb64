package vn.handbook.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.handbook.document.ReadableDocumentService;
import vn.handbook.document.Readership;
import vn.handbook.shared.http.Conditions.Basis;
import vn.handbook.shared.http.Versioned;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Problem;

/**
 * A member's private notes. A note is somebody's own words, so the last writer must not win: a
 * change names the version that it is based on, and of two devices the second learns of the first.
 * What a device repeats because the answer was lost changes nothing, whatever version it names (RFC
 * 9110 §13.1.1). A deleted note is deleted; only its id is remembered, so that what comes late does
 * not bring it back.
 */
@ApplicationScoped
class NoteService {
    private final NoteQueries queries;
    private final NoteSql sql;
    private final ReadableDocumentService documents;
    private final ReadingConfig config;
    private final Clock clock;

    NoteService(
            NoteQueries queries,
            NoteSql sql,
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
     * @param documentId on one document, {@code null} for all
     */
    @Transactional
    Page<NoteInList> list(UUID memberId, UUID documentId, Readership readership, PageRequest page) {
        List<Note> rows =
                queries.list(
                        memberId,
                        documentId == null,
                        documentId,
                        page.after(0, Instant::parse, BookmarkService.AFTER_ALL),
                        page.after(1, UUID::fromString, BookmarkService.AFTER_ALL_IDS),
                        page.rows());
        var readable =
                documents.among(
                        readership, rows.stream().map(row -> row.documentId).distinct().toList());
        return Page.of(
                rows.stream()
                        .map(
                                row -> {
                                    var document = readable.get(row.documentId);
                                    return new NoteInList(row.response(document != null), document);
                                })
                        .toList(),
                page,
                last -> List.of(last.note().createdAt(), last.note().id()),
                page.total(() -> queries.count(memberId, documentId == null, documentId)));
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the member has no such note
     */
    @Transactional
    Versioned<NoteResponse> read(UUID memberId, UUID id, Readership readership) {
        Note note = queries.find(memberId, id).orElseThrow(CommonProblem.NOT_FOUND::problem);
        return versioned(note, documents.find(readership, note.documentId).isPresent());
    }

    /**
     * Writes a note under an id that a device made, or changes it.
     *
     * @param basis what the device has seen of the note, looked at only when the note is there and
     *     says something else
     * @throws vn.handbook.shared.problem.Problem 422 when the member may not read the document or
     *     nothing is said, 409 when there are too many or the note was deleted, 428 and 412 as
     *     {@code basis} says
     */
    @Transactional
    Kept<Versioned<NoteResponse>> put(
            UUID memberId, UUID id, PutNoteRequest request, Readership readership, Basis basis) {
        PutNoteRequest content = request.cleaned();
        if (documents.find(readership, content.documentId()).isEmpty()) {
            throw ReadingProblem.noSuchDocument();
        }
        boolean created = sql.create(memberId, id, content, config.maxNotes(), clock.instant());
        Note note = queries.find(memberId, id).orElseThrow(() -> refusal(memberId, id));
        if (!note.content().equals(content)) {
            basis.on(note.version);
            change(note, content);
        }
        return new Kept<>(created, versioned(note, true));
    }

    private void change(Note note, PutNoteRequest content) {
        note.change(content, clock.instant());
        try {
            sql.flush();
        } catch (OptimisticLockException another) {
            throw CommonProblem.STALE.problem();
        }
    }

    private Problem refusal(UUID memberId, UUID id) {
        return sql.wasDeleted(memberId, id)
                ? ReadingProblem.NOTE_DELETED.problem()
                : ReadingProblem.TOO_MANY_NOTES.problem();
    }

    /** Whether or not it is there. */
    @Transactional
    void delete(UUID memberId, UUID id) {
        sql.delete(memberId, id, clock.instant());
    }

    private static Versioned<NoteResponse> versioned(Note note, boolean documentAvailable) {
        return new Versioned<>(note.version, note.response(documentAvailable));
    }
}
