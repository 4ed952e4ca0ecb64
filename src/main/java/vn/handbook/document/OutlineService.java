package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.shared.http.Conditions.Basis;
import vn.handbook.shared.problem.Fault;

/** What documents are divided into. */
@ApplicationScoped
class OutlineService {
    private final EntityManager entities;
    private final OutlineSql sql;
    private final DocumentAccess access;
    private final ChangeService changes;
    private final SearchIndexService index;
    private final LibraryLock library;
    private final SecrecyGuard secrecy;
    private final AuditTrail trail;

    OutlineService(
            EntityManager entities,
            OutlineSql sql,
            DocumentAccess access,
            ChangeService changes,
            SearchIndexService index,
            LibraryLock library,
            SecrecyGuard secrecy,
            AuditTrail trail) {
        this.entities = entities;
        this.sql = sql;
        this.access = access;
        this.changes = changes;
        this.index = index;
        this.library = library;
        this.secrecy = secrecy;
        this.trail = trail;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the caller may not read the document
     */
    @Transactional
    OutlineResponse read(Readership readership, UUID id) {
        List<OutlineResponse.Heading> headings = sql.read(readership, id);
        if (headings.isEmpty()) {
            access.requireReadable(readership, id);
        }
        return new OutlineResponse(id, headings);
    }

    /**
     * Puts another outline in the place of the present one.
     *
     * @throws vn.handbook.shared.problem.Problem 404 when the caller may not read the document, 403
     *     when not edit it, 412 when it was changed meanwhile, 422 when levels are skipped or
     *     anchors repeated
     */
    @Transactional
    OutlineResponse replace(Readership readership, UUID id, Basis basis, OutlineRequest request) {
        library.take();
        Document document = access.forChange(readership, id);
        basis.on(document.version);
        secrecy.refuseMarked(
                id,
                request.entries().stream().flatMap(entry -> Stream.ofNullable(entry.heading())));
        var faults = new ArrayList<Fault>();
        List<OutlineResponse.Heading> headings = OutlineAnchors.of(request.entries(), faults);
        if (!faults.isEmpty()) {
            throw DocumentProblem.DOCUMENT_RULE_BROKEN.problem().faults(faults);
        }
        entities.lock(document, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        sql.replace(id, headings);
        index.outlineChanged(
                id,
                headings.stream()
                        .map(OutlineResponse.Heading::heading)
                        .filter(Objects::nonNull)
                        .toList());
        changes.note(id);
        trail.record(
                AuditEntry.of(AuditAction.DOCUMENT_CHANGED).in(document.organizationId).about(id));
        return new OutlineResponse(id, headings);
    }
}
