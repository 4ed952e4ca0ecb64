package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.shared.problem.Problem;

/** Refuses what bears a mark of secrecy; that somebody tried is recorded, what it was is not. */
@ApplicationScoped
public class SecrecyRefusalService {
    private final AuditTrail trail;

    SecrecyRefusalService(AuditTrail trail) {
        this.trail = trail;
    }

    /**
     * Recorded in a transaction of its own, since the one that is refused keeps nothing.
     *
     * @param document to which it was to be added; {@code null} for a new one
     * @return the problem to be thrown
     */
    @Transactional(TxType.REQUIRES_NEW)
    public Problem refuse(UUID document) {
        trail.record(AuditEntry.of(AuditAction.DOCUMENT_SECRECY_REFUSED).about(document));
        return DocumentProblem.DOCUMENT_SECRECY_FORBIDDEN.problem();
    }
}
