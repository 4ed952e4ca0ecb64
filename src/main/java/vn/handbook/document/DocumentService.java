package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.organization.OrganizationService;
import vn.handbook.organization.OutsideScope;
import vn.handbook.shared.http.Versioned;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.text.Folding;
import vn.handbook.shared.time.Time;

/** The library as each caller may see and keep it. */
@ApplicationScoped
public class DocumentService {
    private static final LocalDate AFTER_ALL_DAYS = LocalDate.of(9999, 12, 31);
    private static final UUID AFTER_ALL_IDS = new UUID(-1, -1);

    private final DocumentRepository documents;
    private final DocumentQueries queries;
    private final DocumentSql sql;
    private final OrganizationService organizations;
    private final AuditTrail trail;
    private final Clock clock;

    DocumentService(
            DocumentRepository documents,
            DocumentQueries queries,
            DocumentSql sql,
            OrganizationService organizations,
            AuditTrail trail,
            Clock clock) {
        this.documents = documents;
        this.queries = queries;
        this.sql = sql;
        this.organizations = organizations;
        this.trail = trail;
        this.clock = clock;
    }

    /** What of a document tells whether a reader's copy is still true. */
    record Glimpse(int version, List<RelatedDocument> relations) {}

    /** Newest first. */
    @Transactional
    Page<DocumentSummary> list(Readership readership, DocumentFilter filter, PageRequest page) {
        List<DocumentSummary> rows =
                queries.list(
                        readership.roots(),
                        readership.editorRoots(),
                        filter.typeName(),
                        filter.issuer(),
                        filter.topic(),
                        filter.issuedFrom(),
                        filter.issuedTo(),
                        filter.stateName(),
                        page.after(0, LocalDate::parse, AFTER_ALL_DAYS),
                        page.after(1, UUID::fromString, AFTER_ALL_IDS),
                        page.rows());
        return Page.of(
                rows,
                page,
                last -> List.of(last.issuedOn(), last.id()),
                page.total(() -> count(readership, filter)));
    }

    private Long count(Readership readership, DocumentFilter filter) {
        return queries.count(
                readership.roots(),
                readership.editorRoots(),
                filter.typeName(),
                filter.issuer(),
                filter.topic(),
                filter.issuedFrom(),
                filter.issuedTo(),
                filter.stateName());
    }

    /** Best hit first. */
    @Transactional
    Page<DocumentSummary> search(
            Readership readership, DocumentFilter filter, String typed, PageRequest page) {
        if (Folding.fold(typed).isEmpty()) {
            return new Page<>(List.of(), null, page.total(() -> 0L));
        }
        List<DocumentSql.Hit> hits =
                sql.search(
                        readership,
                        filter,
                        typed,
                        page.after(0, Double::valueOf, Double.MAX_VALUE),
                        page.after(1, LocalDate::parse, AFTER_ALL_DAYS),
                        page.after(2, UUID::fromString, AFTER_ALL_IDS),
                        page.rows());
        Page<DocumentSql.Hit> found =
                Page.of(
                        hits,
                        page,
                        last ->
                                List.of(
                                        last.score(),
                                        last.document().issuedOn(),
                                        last.document().id()),
                        page.total(() -> sql.count(readership, filter, typed)));
        return new Page<>(
                found.items().stream().map(DocumentSql.Hit::document).toList(),
                found.nextCursor(),
                found.total());
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the caller may not read it
     */
    @Transactional
    Glimpse glimpse(Readership readership, UUID id) {
        return new Glimpse(version(readership, id), relations(readership, id));
    }

    @Transactional
    DocumentResponse read(Readership readership, UUID id, List<RelatedDocument> relations) {
        return queries.find(readership.roots(), readership.editorRoots(), id)
                .map(document -> DocumentResponse.of(document, relations))
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    private int version(Readership readership, UUID id) {
        return queries.version(readership.roots(), readership.editorRoots(), id)
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    private List<RelatedDocument> relations(Readership readership, UUID id) {
        return queries.relations(readership.roots(), readership.editorRoots(), id);
    }

    /** Whether this is a published document that can be read with this scope. */
    @Transactional
    public boolean isPublished(Scope reading, UUID id) {
        return queries.find(reading.roots(), new UUID[0], id).isPresent();
    }

    /**
     * Enters a draft.
     *
     * @throws vn.handbook.shared.problem.Problem 422 when it is secret, breaks a rule or belongs to
     *     no organisation of the scope, 409 when the library has it
     */
    @Transactional
    Versioned<DocumentResponse> draft(Readership readership, CreateDocumentRequest request) {
        if (!organizations.contains(readership.editing(), request.organizationId())) {
            throw DocumentProblem.DOCUMENT_RULE_BROKEN
                    .problem()
                    .faults(List.of(OutsideScope.at("/organizationId")));
        }
        Document draft =
                Document.draft(
                        request,
                        LocalDate.ofInstant(clock.instant(), Time.VIETNAM),
                        clock.instant());
        documents.persist(draft);
        try {
            documents.flush();
        } catch (ConstraintViolationException taken) {
            throw alreadyThere(taken);
        }
        trail.record(
                AuditEntry.of(AuditAction.DOCUMENT_DRAFTED)
                        .in(draft.organizationId)
                        .about(draft.id));
        return new Versioned<>(
                draft.version, DocumentResponse.of(draft, relations(readership, draft.id)));
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the caller may not read it, 403 when not
     *     edit it, 409 when it is published already
     */
    @Transactional
    Publication publish(Readership readership, UUID id) {
        Document document =
                queries.findForChange(readership.editorRoots(), id)
                        .orElseThrow(() -> notEditable(readership, id));
        document.publish(clock.instant());
        try {
            documents.flush();
        } catch (OptimisticLockException another) {
            throw DocumentProblem.DOCUMENT_ALREADY_PUBLISHED.problem();
        }
        trail.record(
                AuditEntry.of(AuditAction.DOCUMENT_PUBLISHED)
                        .in(document.organizationId)
                        .about(document.id));
        return new Publication(document.id, document.publishedAt);
    }

    /** Forbidden to whoever may read it, not there for everybody else. */
    private Problem notEditable(Readership readership, UUID id) {
        version(readership, id);
        return CommonProblem.FORBIDDEN.problem();
    }

    private static RuntimeException alreadyThere(ConstraintViolationException violation) {
        return switch (String.valueOf(violation.getConstraintName())) {
            case "document_natural_key_uq", "document_dated_key_uq" ->
                    DocumentProblem.DOCUMENT_EXISTS.problem();
            default -> violation;
        };
    }
}
