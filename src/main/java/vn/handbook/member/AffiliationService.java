package vn.handbook.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.organization.OrganizationService;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.security.Scope;

/** To which cells a member belongs. */
@ApplicationScoped
class AffiliationService {
    private final MemberQueries members;
    private final AffiliationSql affiliations;
    private final OrganizationService organizations;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;

    AffiliationService(
            MemberQueries members,
            AffiliationSql affiliations,
            OrganizationService organizations,
            AuditTrail trail,
            Caller caller,
            Clock clock) {
        this.members = members;
        this.affiliations = affiliations;
        this.organizations = organizations;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope
     */
    @Transactional
    Affiliations list(Scope scope, UUID memberId) {
        if (members.find(scope.roots(), memberId).isEmpty()) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return new Affiliations(affiliations.of(memberId));
    }

    /**
     * Ends a temporary affiliation; both the home cell and the other one may.
     *
     * @throws vn.handbook.shared.problem.Problem 404 when neither lies in the scope, 409 when it
     *     has an end that was recorded, 422 when it would end before it began
     */
    @Transactional
    Affiliations end(Scope scope, UUID memberId, UUID id, EndAffiliationRequest request) {
        boolean home = members.find(scope.roots(), memberId).isPresent();
        TemporaryAffiliation found =
                affiliations
                        .temporary(memberId, id)
                        .filter(
                                affiliation ->
                                        home
                                                || organizations.contains(
                                                        scope, affiliation.organizationId))
                        .orElseThrow(CommonProblem.NOT_FOUND::problem);
        if (found.endedAt != null) {
            throw MemberProblem.AFFILIATION_ENDED.problem();
        }
        LocalDate latest = found.toDay;
        if (request.lastDay().isBefore(found.fromDay)
                || latest != null && request.lastDay().isAfter(latest)) {
            throw TransferService.broken(
                    List.of(
                            TransferService.fault(
                                    "/lastDay",
                                    "Phải trong thời gian sinh hoạt tạm thời.",
                                    "Must lie within the affiliation.")));
        }
        found.end(request.lastDay(), caller.accountId(), clock.instant());
        trail.record(AuditEntry.of(AuditAction.MEMBER_CHANGED).onMember(memberId).about(id));
        return new Affiliations(affiliations.of(memberId));
    }
}
