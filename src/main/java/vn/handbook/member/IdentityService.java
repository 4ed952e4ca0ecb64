package vn.handbook.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.organization.OrganizationService;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.security.Office;
import vn.handbook.shared.security.Scope;

/** The one way for others than the member to see identifiers in full. */
@ApplicationScoped
class IdentityService {
    private final MemberQueries queries;
    private final OrganizationService organizations;
    private final IdentifierVault vault;
    private final AuditTrail trail;

    IdentityService(
            MemberQueries queries,
            OrganizationService organizations,
            IdentifierVault vault,
            AuditTrail trail) {
        this.queries = queries;
        this.organizations = organizations;
        this.vault = vault;
        this.trail = trail;
    }

    /**
     * Recorded each time, and answered only when the record is kept: the answer leaves after the
     * commit.
     *
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope
     */
    @Transactional
    IdentityResponse read(Scope scope, UUID memberId, IdentityPurpose purpose, Caller caller) {
        Member member =
                queries.find(scope.roots(), memberId).orElseThrow(CommonProblem.NOT_FOUND::problem);
        List<UUID> path = organizations.path(scope, member.organizationId);
        AuditEntry entry =
                AuditEntry.of(AuditAction.IDENTITY_READ)
                        .onMember(member.id)
                        .in(member.organizationId)
                        .purpose(purpose);
        caller.office(Access.READ_IDENTITIES, path)
                .ifPresent((Office office) -> entry.as(office.role(), office.organizationId()));
        trail.record(entry);
        return IdentityResponse.of(member, vault.open(member.id, member.identifiers));
    }
}
