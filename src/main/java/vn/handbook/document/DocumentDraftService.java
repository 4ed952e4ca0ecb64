package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.organization.OrganizationService;
import vn.handbook.organization.OutsideScope;
import vn.handbook.shared.http.Conditions.Basis;
import vn.handbook.shared.http.MergePatch;
import vn.handbook.shared.http.Versioned;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.time.Time;

/** What editors enter and change of documents. */
@ApplicationScoped
class DocumentDraftService {
    private final DocumentRepository documents;
    private final DocumentAccess access;
    private final CatalogCheck catalogs;
    private final OrganizationService organizations;
    private final SecrecyGuard secrecy;
    private final AuditTrail trail;
    private final Clock clock;

    DocumentDraftService(
            DocumentRepository documents,
            DocumentAccess access,
            CatalogCheck catalogs,
            OrganizationService organizations,
            SecrecyGuard secrecy,
            AuditTrail trail,
            Clock clock) {
        this.documents = documents;
        this.access = access;
        this.catalogs = catalogs;
        this.organizations = organizations;
        this.secrecy = secrecy;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Enters a draft.
     *
     * @throws vn.handbook.shared.problem.Problem 422 when it is secret, breaks a rule or belongs to
     *     no organisation of the scope, 409 when the library has it
     */
    @Transactional
    Versioned<UUID> enter(Readership readership, DocumentDetails details) {
        Document draft =
                Document.draft(details, checked(readership, details, null), clock.instant());
        documents.persist(draft);
        flush();
        record(AuditAction.DOCUMENT_DRAFTED, draft);
        return new Versioned<>(draft.version, draft.id);
    }

    private CatalogLabels checked(
            Readership readership, DocumentDetails details, Document present) {
        secrecy.refuseMarked(present == null ? null : present.id, details);
        DocumentDetails before = present == null ? null : present.details();
        List<Fault> faults =
                new ArrayList<>(
                        DocumentRules.broken(
                                details, LocalDate.ofInstant(clock.instant(), Time.VIETNAM)));
        CatalogLabels labels = catalogs.check(details, before, faults);
        if (!organizations.contains(readership.editing(), details.organizationId())) {
            faults.add(OutsideScope.at("/organizationId"));
        }
        if (!faults.isEmpty()) {
            throw DocumentProblem.DOCUMENT_RULE_BROKEN.problem().faults(faults);
        }
        return labels;
    }

    /**
     * Changes a document that is not published yet.
     *
     * @throws vn.handbook.shared.problem.Problem 404 when the caller may not read it, 403 when not
     *     edit it, 412 when it was changed meanwhile, 409 when it is past that stage or the library
     *     has another with its number, 422 when a rule would be broken
     */
    @Transactional
    void edit(Readership readership, UUID id, Basis basis, MergePatch<DocumentDetails> patch) {
        Document document = access.forChange(readership, id);
        basis.on(document.version);
        if (!document.isInTheMaking()) {
            throw DocumentProblem.DOCUMENT_STAGE.problem();
        }
        describe(readership, document, patch.appliedTo(document.details()), null);
        record(AuditAction.DOCUMENT_CHANGED, document);
    }

    /** Takes over other details, in the caller's transaction. */
    void describe(
            Readership readership, Document document, DocumentDetails details, String reason) {
        secrecy.refuseMarked(document.id, reason);
        document.describe(details, checked(readership, details, document));
        flush();
    }

    private void record(AuditAction action, Document document) {
        trail.record(AuditEntry.of(action).in(document.organizationId).about(document.id));
    }

    private void flush() {
        try {
            documents.flush();
        } catch (ConstraintViolationException violation) {
            throw switch (String.valueOf(violation.getConstraintName())) {
                case "document_natural_key_uq", "document_dated_key_uq" ->
                        DocumentProblem.DOCUMENT_EXISTS.problem();
                default -> violation;
            };
        }
    }
}
