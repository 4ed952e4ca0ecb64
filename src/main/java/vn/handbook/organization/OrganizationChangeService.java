package vn.handbook.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.handbook.audit.AuditAction;
import vn.handbook.shared.http.Conditions.Basis;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.text.Cleaning;
import vn.handbook.shared.text.Text;

/** Changes of one organisation and its place in the tree. */
@ApplicationScoped
class OrganizationChangeService {
    private final TreeSql tree;
    private final TreeChange change;
    private final Clock clock;

    OrganizationChangeService(TreeSql tree, TreeChange change, Clock clock) {
        this.tree = tree;
        this.change = change;
        this.clock = clock;
    }

    /**
     * @return the id of the new organisation
     * @throws vn.handbook.shared.problem.Problem 422 when the superior is not in the scope or may
     *     have none of this type below it, 409 when the code is taken
     */
    @Transactional
    UUID create(Scope scope, CreateOrganizationRequest request) {
        tree.lock();
        Unit parent = change.named(scope, request.parentId(), "/parentId");
        refusePlace(request.type(), parent, "/type");
        change.refuseDate(request.decision(), List.of(), parent);
        UUID id = insert(parent, request, "/code");
        var event = change.keep(id, OrganizationEventKind.CREATED, null, request.decision());
        tree.touch(parent.id());
        change.audit(AuditAction.ORGANIZATION_CREATED, id, event.id);
        return id;
    }

    /** Inserts it below the superior. */
    UUID insert(Unit parent, CreateOrganizationRequest request, String pointer) {
        UUID id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var cleaned =
                new CreateOrganizationRequest(
                        request.parentId(),
                        request.type(),
                        Cleaning.line(request.code()),
                        Cleaning.line(request.name()),
                        request.contact(),
                        request.decision());
        try {
            tree.insert(id, parent, cleaned, request.decision().effectiveOn(), clock.instant());
        } catch (ConstraintViolationException taken) {
            throw codeTaken(taken, pointer);
        }
        return id;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404, 403, 409, 412 or 422
     */
    @Transactional
    OrganizationEventSummary rename(
            Scope scope, UUID id, Basis basis, RenameOrganizationRequest request) {
        Unit unit = begin(scope, id, basis, request.decision());
        String name = Cleaning.line(request.name());
        if (name.equals(unit.name())) {
            throw unchanged("/name");
        }
        tree.rename(id, name);
        return ended(unit, OrganizationEventKind.RENAMED, null, request.decision());
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404, 403, 409, 412 or 422
     */
    @Transactional
    OrganizationEventSummary retype(
            Scope scope, UUID id, Basis basis, RetypeOrganizationRequest request) {
        Unit unit = begin(scope, id, basis, request.decision());
        if (request.type() == unit.type()) {
            throw unchanged("/type");
        }
        Unit parent = change.named(scope, unit.parentId(), "/type");
        refusePlace(request.type(), parent, "/type");
        for (Unit child : tree.livingChildren(id)) {
            refusePlace(child.type(), request.type(), "/type");
        }
        if (unit.type().holdsMembers() && !request.type().holdsMembers()) {
            change.refuseInUse(id);
        }
        tree.retype(id, request.type());
        return ended(unit, OrganizationEventKind.RETYPED, null, request.decision());
    }

    /**
     * Puts an organisation with everything below it under another superior.
     *
     * @throws vn.handbook.shared.problem.Problem 404, 403, 409, 412 or 422
     */
    @Transactional
    OrganizationEventSummary move(
            Scope scope, UUID id, Basis basis, MoveOrganizationRequest request) {
        Unit unit = begin(scope, id, basis, request.decision());
        Unit parent = change.named(scope, request.parentId(), "/parentId");
        if (parent.id().equals(unit.parentId())) {
            throw unchanged("/parentId");
        }
        if (parent.isWithin(id)) {
            throw OrganizationProblem.ORGANIZATION_RULE_BROKEN.at(
                    "/parentId",
                    "Không thể đặt một tổ chức dưới chính nó.",
                    "An organisation cannot be put below itself.");
        }
        refusePlace(unit.type(), parent, "/parentId");
        change.refuseDate(request.decision(), List.of(), parent);
        tree.move(id, parent, request.decision().effectiveOn());
        tree.touch(unit.parentId());
        tree.touch(parent.id());
        return ended(unit, OrganizationEventKind.MOVED, parent, request.decision());
    }

    private Unit begin(Scope scope, UUID id, Basis basis, Decision decision) {
        tree.lock();
        Unit unit = change.subject(scope, id);
        basis.on(unit.version());
        change.refuseDate(decision, List.of(unit));
        return unit;
    }

    private OrganizationEventSummary ended(
            Unit prior, OrganizationEventKind kind, Unit other, Decision decision) {
        var event = change.keepEnding(prior, kind, other == null ? null : other.id(), decision);
        change.audit(AuditAction.ORGANIZATION_CHANGED, prior.id(), event.id);
        return OrganizationEventSummary.of(event, other == null ? null : other.name());
    }

    static void refusePlace(OrganizationType type, Unit parent, String pointer) {
        refusePlace(type, parent.type(), pointer);
    }

    private static void refusePlace(
            OrganizationType type, OrganizationType parent, String pointer) {
        if (!type.mayStandUnder(parent)) {
            throw OrganizationProblem.ORGANIZATION_RULE_BROKEN.at(
                    Fault.pointer(
                            pointer,
                            "RULE",
                            Text.of("%s không thể trực thuộc %s.", "A %s cannot stand under a %s.")
                                    .with(type, parent)));
        }
    }

    private static RuntimeException unchanged(String pointer) {
        return OrganizationProblem.ORGANIZATION_RULE_BROKEN.at(
                pointer, "Đang là như vậy.", "It is so already.");
    }

    static RuntimeException codeTaken(ConstraintViolationException violation, String pointer) {
        if (!"organization_code_uq".equals(violation.getConstraintName())) {
            return violation;
        }
        return OrganizationProblem.ORGANIZATION_CODE_TAKEN.at(
                Fault.pointer(
                        pointer,
                        "TAKEN",
                        Text.of(
                                "Đã có tổ chức khác mang mã này.",
                                "Another organisation has this code.")));
    }
}
