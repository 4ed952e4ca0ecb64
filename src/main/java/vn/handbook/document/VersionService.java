package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.shared.http.Conditions.Basis;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.security.Caller;

/** Corrections of what is published, each with its reason, and their history. */
@ApplicationScoped
class VersionService {
    private final EntityManager entities;
    private final PublicationQueries queries;
    private final DocumentAccess access;
    private final DocumentDraftService drafts;
    private final VersionChanges differences;
    private final LibraryLock library;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;

    VersionService(
            EntityManager entities,
            PublicationQueries queries,
            DocumentAccess access,
            DocumentDraftService drafts,
            VersionChanges differences,
            LibraryLock library,
            AuditTrail trail,
            Caller caller,
            Clock clock) {
        this.entities = entities;
        this.queries = queries;
        this.access = access;
        this.drafts = drafts;
        this.differences = differences;
        this.library = library;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the caller may not read the document, 403
     *     when not edit it, 412 when it was changed meanwhile, 409 when it is not published or
     *     nothing would change, 422 when a rule would be broken
     */
    @Transactional
    VersionResponse correct(
            Readership readership, UUID id, Basis basis, CreateVersionRequest request) {
        library.take();
        Document document = access.forChange(readership, id);
        basis.on(document.version);
        if (document.state != DocumentState.PUBLISHED) {
            throw DocumentProblem.DOCUMENT_NOT_PUBLISHED.problem();
        }
        DocumentDetails before = document.details();
        drafts.describe(readership, document, request.details(), request.reason());
        List<ChangedMember> changes = differences.between(before, document.details());
        if (changes.isEmpty()) {
            throw DocumentProblem.DOCUMENT_UNCHANGED.problem();
        }
        var version =
                new DocumentVersion(
                        id,
                        queries.lastVersion(id) + 1,
                        request,
                        differences.written(changes),
                        caller.accountId(),
                        clock.instant());
        entities.persist(version);
        trail.record(
                AuditEntry.of(AuditAction.DOCUMENT_CHANGED).in(document.organizationId).about(id));
        entities.flush();
        return differences.read(version);
    }

    /** What was changed since the publication, the last first; nothing for who may not read it. */
    @Transactional
    Page<VersionResponse> versions(Readership readership, UUID id, PageRequest page) {
        access.requireReadable(readership, id);
        List<VersionResponse> rows =
                queries
                        .versions(
                                readership.roots(),
                                readership.grants(),
                                readership.editorRoots(),
                                id,
                                page.after(0, Integer::valueOf, Integer.MAX_VALUE),
                                page.rows())
                        .stream()
                        .map(differences::read)
                        .toList();
        return Page.of(
                rows,
                page,
                last -> List.of(last.number()),
                page.total(() -> queries.countVersions(id)));
    }
}
