package vn.handbook.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.sheet.SheetFormat;

/** Who took what out. */
@ApplicationScoped
class ExportTrailService {
    private final AuditTrail trail;

    ExportTrailService(AuditTrail trail) {
        this.trail = trail;
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
        UUID office = scope.organizations().stream().sorted().findFirst().orElse(null);
        trail.record(
                AuditEntry.of(AuditAction.LIST_EXPORTED)
                        .in(office)
                        .changed(null, Map.of("list", operation, "format", format.name())));
    }
}
