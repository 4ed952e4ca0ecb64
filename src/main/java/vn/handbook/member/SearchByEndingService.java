package vn.handbook.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.shared.security.Scope;

/**
 * Finds members by the last four digits of the citizen id. Whoever is found learns of it as of any
 * look at an identifier, for by trying endings one could read them: it is open only to those who
 * may read identifiers in full, within the same scope, and each trial is in the trail, also one
 * that finds nobody.
 */
@ApplicationScoped
class SearchByEndingService {
    private static final int MOST = 20;

    private final MemberQueries queries;
    private final IdentifierVault vault;
    private final AuditTrail trail;

    SearchByEndingService(MemberQueries queries, IdentifierVault vault, AuditTrail trail) {
        this.queries = queries;
        this.vault = vault;
        this.trail = trail;
    }

    @Transactional
    EndingMatches search(Scope scope, SearchByEndingRequest request) {
        List<MemberSummary> found =
                queries.byEnding(
                        scope.roots(),
                        vault.citizenIdEndingHashes(request.citizenIdEnding()),
                        MOST + 1);
        List<MemberSummary> shown = found.subList(0, Math.min(found.size(), MOST));
        for (MemberSummary member : shown) {
            trail.record(
                    AuditEntry.of(AuditAction.IDENTIFIER_SEARCHED)
                            .onMember(member.id())
                            .in(member.organizationId())
                            .purpose(request.purpose()));
        }
        if (shown.isEmpty() && scope.roots().length > 0) {
            trail.record(
                    AuditEntry.of(AuditAction.IDENTIFIER_SEARCHED)
                            .in(scope.roots()[0])
                            .purpose(request.purpose()));
        }
        return new EndingMatches(shown, found.size() > MOST);
    }
}
