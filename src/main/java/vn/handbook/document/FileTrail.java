package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import vn.handbook.audit.Actor;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;

/** Records what becomes of files, also when it happens after the request that sent them. */
@ApplicationScoped
class FileTrail {
    private final AuditTrail trail;
    private final DocumentRepository documents;

    FileTrail(AuditTrail trail, DocumentRepository documents) {
        this.trail = trail;
        this.documents = documents;
    }

    void of(AuditAction action, DocumentUpload upload) {
        AuditEntry entry = entry(action, upload.documentId, upload.id, upload.accountId);
        trail.record(
                upload.refusal == null
                        ? entry
                        : entry.changed(Map.of(), Map.of("reason", upload.refusal)));
    }

    void removed(DocumentFile file, UUID accountId) {
        trail.record(entry(AuditAction.FILE_REMOVED, file.documentId, file.id, accountId));
    }

    private AuditEntry entry(AuditAction action, UUID documentId, UUID fileId, UUID accountId) {
        return AuditEntry.of(action)
                .by(new Actor(accountId, null, null))
                .in(documents.findById(documentId).organizationId)
                .about(fileId);
    }
}
