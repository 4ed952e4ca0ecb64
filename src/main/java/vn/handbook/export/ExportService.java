package vn.handbook.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.shared.security.PresentStanding;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.sheet.SheetFormat;

/** Who takes what out, and whether they still may. */
@ApplicationScoped
class ExportService {
    private final AuditTrail trail;
    private final PresentStanding standing;

    ExportService(AuditTrail trail, PresentStanding standing) {
        this.trail = trail;
        this.standing = standing;
    }

    /**
     * Records that a sheet is being sent, before any of it is: whoever breaks it off has it in
     * part.
     *
     * @param operation of which it is the answer
     * @param scope in which
     */
    @Transactional
    void record(String operation, SheetFormat format, Scope scope) {
        standing.require();
        UUID office = scope.organizations().stream().sorted().findFirst().orElse(null);
        trail.record(
                AuditEntry.of(AuditAction.LIST_EXPORTED)
                        .in(office)
                        .changed(null, Map.of("list", operation, "format", format.name())));
    }

    /**
     * Before each further page.
     *
     * @throws io.quarkus.security.AuthenticationFailedException when the caller's rights have ended
     */
    @Transactional
    void requireStanding() {
        standing.require();
    }
}
