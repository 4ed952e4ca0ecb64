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
}
