package vn.handbook.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.document.DocumentService;
import vn.handbook.document.Readership;
import vn.handbook.organization.OrganizationService;
import vn.handbook.organization.OutsideScope;
import vn.handbook.shared.http.Versioned;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.text.Text;

/** Resolutions to study, as each caller may read and keep them. */
@ApplicationScoped
class ResolutionService {
    private static final UUID AFTER_ALL_IDS = new UUID(-1, -1);

    private final ResolutionRepository resolutions;
    private final ResolutionQueries queries;
    private final DocumentService documents;
    private final OrganizationService organizations;
    private final AuditTrail trail;
    private final Clock clock;

    ResolutionService(
            ResolutionRepository resolutions,
            ResolutionQueries queries,
            DocumentService documents,
            OrganizationService organizations,
            AuditTrail trail,
            Clock clock) {
        this.resolutions = resolutions;
        this.queries = queries;
        this.documents = documents;
        this.organizations = organizations;
        this.trail = trail;
        this.clock = clock;
    }

    /** Newest first. */
    @Transactional
    Page<ResolutionSummary> list(Scope reading, Scope editing, PageRequest page) {
        UUID beforeId = page.after(0, UUID::fromString, AFTER_ALL_IDS);
        List<ResolutionSummary> rows =
                queries.list(reading.roots(), editing.roots(), beforeId, page.rows());
        Long total = page.total(() -> queries.count(reading.roots(), editing.roots()));
        return Page.of(rows, page, last -> List.of(last.id()), total);
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the caller may not read it
     */
    @Transactional
    int version(Scope reading, Scope editing, UUID id) {
        return queries.version(reading.roots(), editing.roots(), id)
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    @Transactional
    Versioned<ResolutionResponse> read(Scope reading, Scope editing, UUID id) {
        return queries.find(reading.roots(), editing.roots(), id)
                .map(found -> new Versioned<>(found.version, ResolutionResponse.of(found)))
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    /**
     * Enters a draft.
     *
     * @throws vn.handbook.shared.problem.Problem 422 when it belongs to no organisation of the
     *     scope or its document is not a published one
     */
    @Transactional
    Versioned<ResolutionResponse> draft(
            Readership readership, Scope editing, CreateResolutionRequest request) {
        // Alone: what else is wrong would tell of what lies outside
        if (!organizations.contains(editing, request.organizationId())) {
            throw ResolutionProblem.RESOLUTION_RULE_BROKEN
                    .problem()
                    .faults(List.of(OutsideScope.at("/organizationId")));
        }
        var faults = new ArrayList<Fault>();
        if (!documents.isPublished(readership, request.documentId())) {
            faults.add(
                    Fault.pointer(
                            "/documentId",
                            "RULE",
                            Text.of(
                                    "Không có văn bản đã công bố nào mang mã này.",
                                    "There is no published document with this id.")));
        }
        if (request.sections().stream().noneMatch(CreateResolutionRequest.Section::required)) {
            faults.add(
                    Fault.pointer(
                            "/sections",
                            "RULE",
                            Text.of(
                                    "Phải có ít nhất một phần bắt buộc.",
                                    "At least one section must be required.")));
        }
        if (!faults.isEmpty()) {
            throw ResolutionProblem.RESOLUTION_RULE_BROKEN.problem().faults(faults);
        }
        Resolution draft = Resolution.draft(request, clock.instant());
        resolutions.persist(draft);
        resolutions.flush();
        trail.record(
                AuditEntry.of(AuditAction.RESOLUTION_DRAFTED)
                        .in(draft.organizationId)
                        .about(draft.id));
        return new Versioned<>(draft.version, ResolutionResponse.of(draft));
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the caller may not read it, 403 when not
     *     edit it, 409 when it is published already
     */
    @Transactional
    ResolutionPublication publish(Scope reading, Scope editing, UUID id) {
        Resolution resolution =
                queries.findForChange(editing.roots(), id)
                        .orElseThrow(() -> notEditable(reading, editing, id));
        resolution.publish(clock.instant());
        try {
            resolutions.flush();
        } catch (OptimisticLockException another) {
            throw ResolutionProblem.RESOLUTION_ALREADY_PUBLISHED.problem();
        }
        trail.record(
                AuditEntry.of(AuditAction.RESOLUTION_PUBLISHED)
                        .in(resolution.organizationId)
                        .about(resolution.id));
        return new ResolutionPublication(resolution.id, resolution.publishedAt);
    }

    /** Forbidden to whoever may read it, not there for everybody else. */
    private Problem notEditable(Scope reading, Scope editing, UUID id) {
        version(reading, editing, id);
        return CommonProblem.FORBIDDEN.problem();
    }
}
