package vn.handbook.document;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class DocumentFileRepository implements PanacheRepositoryBase<DocumentFile, UUID> {

    Optional<DocumentFile> of(UUID documentId, UUID id) {
        return find("documentId = ?1 and id = ?2", documentId, id).firstResultOptional();
    }

    void keepText(UUID fileId, String text) {
        getEntityManager().persist(new DocumentFileText(fileId, text));
    }

    /** What the document's files say, the oldest first; {@code null} when none says anything. */
    String textOf(UUID documentId) {
        return (String)
                getEntityManager()
                        .createNativeQuery(
                                """
                                select left(string_agg(t.text, chr(10) order by f.created_at, f.id), :most)
                                from document_file f join document_file_text t on t.file_id = f.id
                                where f.document_id = :documentId
                                """,
                                String.class)
                        .setParameter("most", SearchDocument.MAX_BODY)
                        .setParameter("documentId", documentId)
                        .getSingleResult();
    }
}
