package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import vn.handbook.shared.page.PageRequest;

/** What is new in the library, for devices that follow it. */
@ApplicationScoped
public class ChangeService {
    private final ChangeSql sql;
    private final DocumentService documents;
    private final EntityManager entities;

    ChangeService(ChangeSql sql, DocumentService documents, EntityManager entities) {
        this.sql = sql;
        this.documents = documents;
        this.entities = entities;
    }

    /**
     * Everything after the cursor, the oldest change first. A device that follows from the
     * beginning gets each document once, and again when it changes.
     *
     * @param cursor of the answer before, {@code null} for the beginning
     * @param limit 1–200
     * @throws vn.handbook.shared.problem.Problem 400 when the limit is outside its bounds, or the
     *     cursor not of the same roles or not one of ours
     */
    @Transactional
    public DocumentChanges after(Readership readership, String cursor, int limit) {
        return changes(
                readership,
                PageRequest.of(
                        limit,
                        cursor,
                        false,
                        "document-changes",
                        Arrays.toString(readership.grants())));
    }

    private DocumentChanges changes(Readership readership, PageRequest page) {
        // Read first: whatever is numbered up to here is visible to the query that follows
        long last = sql.last();
        long after = page.after(0, Long::valueOf, 0L);
        long since = page.after(1, Long::valueOf, last);
        List<ChangeSql.Numbered> rows =
                sql.since(readership.withoutDrafts(), after, since, documents.today(), page.rows());
        boolean more = rows.size() == page.rows();
        List<ChangeSql.Numbered> shown = more ? rows.subList(0, rows.size() - 1) : rows;
        long seen = shown.isEmpty() ? after : shown.get(shown.size() - 1).number();
        return new DocumentChanges(
                shown.stream().map(ChangeSql.Numbered::change).toList(),
                page.cursorAfter(List.of(more ? seen : Math.max(seen, last), since)),
                more);
    }

    /**
     * Notes that something of a document which is kept elsewhere changed, a file of it for one; in
     * the caller's transaction. To be called before any row of the document is locked.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void note(UUID document) {
        entities.createNativeQuery(
                        """
                        select note_document_change(id) from document where id = :id and state = 'PUBLISHED'
                        """)
                .setParameter("id", document)
                .getResultList();
    }
}
