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

/** The way of a document through the editors' hands. */
@ApplicationScoped
class PublicationService {
    private static final UUID AFTER_ALL_IDS = new UUID(-1, -1);

    private final EntityManager entities;
    private final PublicationQueries queries;
    private final DocumentAccess access;
    private final LibraryLock library;
    private final SecrecyGuard secrecy;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;

    PublicationService(
            EntityManager entities,
            PublicationQueries queries,
            DocumentAccess access,
            LibraryLock library,
            SecrecyGuard secrecy,
            AuditTrail trail,
            Caller caller,
            Clock clock) {
        this.entities = entities;
        this.queries = queries;
        this.access = access;
        this.library = library;
        this.secrecy = secrecy;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Takes the document a step further, or back.
     *
     * @throws vn.handbook.shared.problem.Problem 404 when the caller may not read it, 403 when not
     *     edit it, 412 when it was changed meanwhile, 409 when it is not at the stage from which
     *     the step is taken
     */
    @Transactional
    Transition take(
            Readership readership, UUID id, Basis basis, TransitionKind kind, String reason) {
        library.take();
        Document document = access.forChange(readership, id);
        basis.on(document.version);
        secrecy.refuseMarked(id, reason);
        document.take(kind, clock.instant());
        var step = new DocumentTransition(id, kind, reason, caller.accountId(), clock.instant());
        entities.persist(step);
        trail.record(AuditEntry.of(action(kind)).in(document.organizationId).about(id));
        entities.flush();
        return Transition.of(step);
    }

    private static AuditAction action(TransitionKind kind) {
        return switch (kind) {
            case SUBMITTED -> AuditAction.DOCUMENT_SUBMITTED;
            case RETURNED -> AuditAction.DOCUMENT_RETURNED;
            case PUBLISHED -> AuditAction.DOCUMENT_PUBLISHED;
            case WITHDRAWN -> AuditAction.DOCUMENT_WITHDRAWN;
        };
    }

    /**
     * The steps of a document, the last first.
     *
     * @throws vn.handbook.shared.problem.Problem 404 when the caller may not read it, 403 when not
     *     edit it
     */
    @Transactional
    Page<Transition> transitions(Readership readership, UUID id, PageRequest page) {
        access.forChange(readership, id);
        List<Transition> rows =
                queries.transitions(
                        readership.editorRoots(),
                        id,
                        page.after(0, UUID::fromString, AFTER_ALL_IDS),
                        page.rows());
        return Page.of(
                rows,
                page,
                last -> List.of(last.id()),
                page.total(() -> queries.countTransitions(id)));
    }
}
