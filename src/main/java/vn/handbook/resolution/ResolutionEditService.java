package vn.handbook.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.document.Readership;
import vn.handbook.organization.OrganizationService;
import vn.handbook.organization.OutsideScope;
import vn.handbook.shared.http.Conditions.Basis;
import vn.handbook.shared.http.Versioned;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.security.Scope;

/** The editors' work on resolutions: from the draft over its publication to its withdrawal. */
@ApplicationScoped
class ResolutionEditService {
    private final EntityManager entities;
    private final ResolutionLockSql locks;
    private final ResolutionQueries queries;
    private final ResolutionService reading;
    private final ResolutionContentSql contents;
    private final ResolutionRules rules;
    private final OrganizationService organizations;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;

    ResolutionEditService(
            EntityManager entities,
            ResolutionLockSql locks,
            ResolutionQueries queries,
            ResolutionService reading,
            ResolutionContentSql contents,
            ResolutionRules rules,
            OrganizationService organizations,
            AuditTrail trail,
            Caller caller,
            Clock clock) {
        this.entities = entities;
        this.locks = locks;
        this.queries = queries;
        this.reading = reading;
        this.contents = contents;
        this.rules = rules;
        this.organizations = organizations;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /** Where a caller reads and where they edit. */
    record Sight(Scope reading, Scope editing, Readership library) {}

    /**
     * Enters a draft.
     *
     * @throws Problem 422 when it belongs to no organisation of the scope, one of its documents is
     *     not a published one, or its sections break a rule
     */
    @Transactional
    Versioned<ResolutionResponse> draft(Sight sight, CreateResolutionRequest request) {
        // Alone: what else is wrong would tell of what lies outside
        if (!organizations.contains(sight.editing(), request.organizationId())) {
            throw ResolutionRules.broken(List.of(OutsideScope.at("/organizationId")));
        }
        ResolutionDetails details = request.details();
        rules.check(sight.library(), details, List.of(), ResolutionState.DRAFT);
        Resolution draft = Resolution.draft(request.organizationId(), details, clock.instant());
        write(draft, details);
        record(AuditAction.RESOLUTION_DRAFTED, draft);
        return reading.read(sight.reading(), sight.editing(), draft.id);
    }

    /**
     * Puts another content in the place of the present one; of a published resolution that is a new
     * revision. Sections that are sent with their id stay the same ones.
     *
     * @throws Problem 404 when the caller may not read it, 403 when not edit it, 412 when it was
     *     changed meanwhile, 409 when it is withdrawn, 422 when the content breaks a rule or leaves
     *     a plan with nothing that counts
     */
    @Transactional
    Versioned<ResolutionResponse> edit(
            Sight sight, UUID id, Basis basis, ResolutionDetails details) {
        Resolution resolution = forChange(sight, id);
        basis.on(resolution.version);
        rules.check(sight.library(), details, resolution.present(), resolution.state);
        Instant now = clock.instant();
        resolution.rewrite(details, now);
        write(resolution, details);
        rules.refuseStrandedPlans(id);
        if (resolution.state == ResolutionState.PUBLISHED) {
            contents.keep(id, caller.accountId(), now);
        }
        record(AuditAction.RESOLUTION_CHANGED, resolution);
        return reading.read(sight.reading(), sight.editing(), id);
    }

    /**
     * @throws Problem 404 when the caller may not read it, 403 when not edit it, 409 when it is
     *     published already
     */
    @Transactional
    ResolutionPublication publish(Sight sight, UUID id) {
        Resolution resolution = forChange(sight, id);
        Instant now = clock.instant();
        resolution.publish(now);
        entities.flush();
        contents.keep(id, caller.accountId(), now);
        record(AuditAction.RESOLUTION_PUBLISHED, resolution);
        return new ResolutionPublication(resolution.id, resolution.publishedAt);
    }

    /**
     * Takes a resolution back for good. Nobody has it to study any more and no progress is taken;
     * what was done stays the members', and the counts stand as they were.
     *
     * @throws Problem 404 when the caller may not read it, 403 when not edit it, 409 when it is not
     *     published, or withdrawn already
     */
    @Transactional
    ResolutionWithdrawal withdraw(Sight sight, UUID id, String reason) {
        Resolution resolution = forChange(sight, id);
        resolution.withdraw(reason, clock.instant());
        entities.flush();
        record(AuditAction.RESOLUTION_WITHDRAWN, resolution);
        return new ResolutionWithdrawal(
                resolution.id, resolution.withdrawnAt, resolution.withdrawalReason);
    }

    private void write(Resolution resolution, ResolutionDetails details) {
        // New sections get their ids
        entities.persist(resolution);
        resolution.link(details.sections());
        entities.flush();
    }

    private Resolution forChange(Sight sight, UUID id) {
        locks.take(id);
        return queries.findForChange(sight.editing().roots(), id)
                .orElseThrow(() -> notEditable(sight, id));
    }

    /** Forbidden to whoever may read it, not there for everybody else. */
    private Problem notEditable(Sight sight, UUID id) {
        return queries.find(sight.reading().roots(), sight.editing().roots(), id)
                .map(readable -> CommonProblem.FORBIDDEN.problem())
                .orElseGet(CommonProblem.NOT_FOUND::problem);
    }

    private void record(AuditAction action, Resolution resolution) {
        trail.record(AuditEntry.of(action).in(resolution.organizationId).about(resolution.id));
    }
}
