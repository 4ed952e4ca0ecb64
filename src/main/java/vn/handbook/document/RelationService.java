package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.text.Text;

/** What documents say of each other. */
@ApplicationScoped
class RelationService {
    private final EntityManager entities;
    private final DocumentQueries queries;
    private final RelationSql sql;
    private final DocumentAccess access;
    private final LibraryLock library;
    private final SecrecyGuard secrecy;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;

    RelationService(
            EntityManager entities,
            DocumentQueries queries,
            RelationSql sql,
            DocumentAccess access,
            LibraryLock library,
            SecrecyGuard secrecy,
            AuditTrail trail,
            Caller caller,
            Clock clock) {
        this.entities = entities;
        this.queries = queries;
        this.sql = sql;
        this.access = access;
        this.library = library;
        this.secrecy = secrecy;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @throws Problem 404 when the caller may not read the document
     */
    @Transactional
    RelationGraph graph(Readership readership, UUID id, int depth, LocalDate asOf) {
        RelationGraph graph = sql.graph(readership, id, depth, asOf);
        if (graph.nodes().isEmpty()) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return graph;
    }

    /**
     * @throws Problem 404 when the caller may not read the source, 403 when not edit it, 422 when
     *     the target is not theirs to speak of, is the later one, or a circle would be closed, 409
     *     when it is said already
     */
    @Transactional
    RelationResponse relate(Readership readership, UUID sourceId, CreateRelationRequest request) {
        library.take();
        Document source = access.forChange(readership, sourceId);
        secrecy.refuseMarked(sourceId, request.note());
        Document target = target(readership, source, request);
        if (sql.reaches(target.id, RelationFamily.of(request.relation()), source.id)) {
            throw broken("Quan hệ này khép kín thành vòng.", "This relation would close a circle.");
        }
        var relation =
                new DocumentRelation(source.id, request, caller.accountId(), clock.instant());
        entities.persist(relation);
        try {
            entities.flush();
        } catch (ConstraintViolationException violation) {
            if ("document_relation_uq".equals(violation.getConstraintName())) {
                throw DocumentProblem.RELATION_EXISTS.problem();
            }
            throw violation;
        }
        record(AuditAction.DOCUMENT_RELATION_RECORDED, source);
        return RelationResponse.of(relation);
    }

    private Document target(Readership readership, Document source, CreateRelationRequest request) {
        boolean changesForce = request.relation().changesForce();
        Document target =
                (changesForce
                                ? queries.findForChange(
                                        readership.editorRoots(), request.targetId())
                                : queries.find(
                                        readership.roots(),
                                        readership.grants(),
                                        readership.editorRoots(),
                                        request.targetId()))
                        .orElseThrow(
                                () ->
                                        broken(
                                                "Không có văn bản nào mang mã này mà bạn được nói đến.",
                                                "There is no document with this id that you may speak of."));
        if (Boolean.TRUE.equals(request.partly()) && !request.relation().canBePartly()) {
            throw broken(
                    "Chỉ thay thế và bãi bỏ mới có thể là một phần.",
                    "Only a replacement or a repeal can be in part.");
        }
        if (target.id.equals(source.id)) {
            throw broken("Văn bản không nói về chính nó.", "A document says nothing of itself.");
        }
        if (source.issuedOn.isBefore(target.issuedOn)) {
            throw broken(
                    "Văn bản được nói đến phải ban hành trước.",
                    "What is spoken of must have been issued before.");
        }
        return target;
    }

    /**
     * @throws Problem 404 when the document has no such relation of its own, or the caller may not
     *     read it, 403 when not edit it, 409 when it is void already
     */
    @Transactional
    RelationResponse declareVoid(
            Readership readership, UUID sourceId, UUID relationId, String reason) {
        library.take();
        Document source = access.forChange(readership, sourceId);
        secrecy.refuseMarked(sourceId, reason);
        DocumentRelation relation = entities.find(DocumentRelation.class, relationId);
        if (relation == null || !relation.sourceId.equals(sourceId)) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        relation.declareVoid(reason, caller.accountId(), clock.instant());
        entities.flush();
        record(AuditAction.DOCUMENT_RELATION_VOIDED, source);
        return RelationResponse.of(relation);
    }

    private void record(AuditAction action, Document source) {
        trail.record(AuditEntry.of(action).in(source.organizationId).about(source.id));
    }

    private static Problem broken(String vietnamese, String english) {
        return DocumentProblem.DOCUMENT_RULE_BROKEN
                .problem()
                .faults(List.of(Fault.pointer("/targetId", "RULE", Text.of(vietnamese, english))));
    }
}
