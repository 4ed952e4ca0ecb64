package vn.handbook.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.handbook.audit.AuditAction;
import vn.handbook.shared.http.Conditions.Basis;
import vn.handbook.shared.security.Scope;

/** Ends, mergers and splits; what follows elsewhere is each room's {@link SuccessionRule}. */
@ApplicationScoped
class OrganizationSuccessionService {
    private final TreeSql tree;
    private final TreeChange change;
    private final OrganizationChangeService changes;

    OrganizationSuccessionService(
            TreeSql tree, TreeChange change, OrganizationChangeService changes) {
        this.tree = tree;
        this.change = change;
        this.changes = changes;
    }

    /**
     * Ends an organisation in which nothing lives any more.
     *
     * @throws vn.handbook.shared.problem.Problem 409 while something does, else 404, 403, 412, 422
     */
    @Transactional
    OrganizationEventSummary close(
            Scope scope, UUID id, Basis basis, CloseOrganizationRequest request) {
        Unit unit = begin(scope, id, basis);
        Decision decision = request.decision();
        Unit successor =
                request.successorId() == null
                        ? null
                        : change.named(scope, request.successorId(), "/successorId");
        if (successor != null && successor.id().equals(id)) {
            throw OrganizationProblem.ORGANIZATION_RULE_BROKEN.at(
                    "/successorId",
                    "Không thể kế thừa chính mình.",
                    "It cannot be its own successor.");
        }
        change.refuseDate(decision, List.of(unit));
        if (successor != null) {
            change.refuseDate(decision, List.of(), successor);
        }
        if (!tree.livingChildren(id).isEmpty()) {
            throw OrganizationProblem.ORGANIZATION_IN_USE.problem();
        }
        change.refuseInUse(id);
        if (successor == null) {
            change.end(id, decision.effectiveOn());
        } else {
            succeed(unit, successor, decision);
        }
        tree.close(id, decision.effectiveOn());
        tree.touch(unit.parentId());
        return ended(unit, OrganizationEventKind.CLOSED, successor, decision);
    }

    /**
     * Lets other organisations go into this one.
     *
     * @throws vn.handbook.shared.problem.Problem 404, 403, 409, 412 or 422
     */
    @Transactional
    OrganizationEvents merge(Scope scope, UUID id, Basis basis, MergeOrganizationsRequest request) {
        Unit successor = begin(scope, id, basis);
        Decision decision = request.decision();
        var done = new ArrayList<OrganizationEventSummary>();
        for (int i = 0; i < request.predecessorIds().size(); i++) {
            String pointer = "/predecessorIds/" + i;
            Unit predecessor = change.named(scope, request.predecessorIds().get(i), pointer);
            change.refuseRootOf(scope, predecessor);
            refuseMerger(predecessor, successor, pointer);
            change.refuseDate(decision, List.of(predecessor), successor);
            done.add(absorb(predecessor, successor, decision));
        }
        return new OrganizationEvents(done);
    }

    private static void refuseMerger(Unit predecessor, Unit successor, String pointer) {
        if (successor.isWithin(predecessor.id()) || predecessor.isWithin(successor.id())) {
            throw OrganizationProblem.ORGANIZATION_RULE_BROKEN.at(
                    pointer,
                    "Là chính tổ chức này, cấp trên hoặc cấp dưới của nó.",
                    "Is this organisation itself, above it or below it.");
        }
        if (predecessor.type().holdsMembers() && !successor.type().holdsMembers()) {
            throw OrganizationProblem.ORGANIZATION_RULE_BROKEN.at(
                    pointer,
                    "Chi bộ chỉ sáp nhập được vào chi bộ.",
                    "A cell can only go into a cell.");
        }
    }

    private OrganizationEventSummary absorb(Unit predecessor, Unit successor, Decision decision) {
        LocalDate on = decision.effectiveOn();
        for (Unit child : tree.livingChildren(predecessor.id())) {
            OrganizationChangeService.refusePlace(child.type(), successor, "/predecessorIds");
            change.refuseDate(decision, List.of(child));
            change.keepEnding(child, OrganizationEventKind.MOVED, successor.id(), decision);
        }
        tree.moveAllBelow(predecessor.id(), successor, on);
        succeed(predecessor, successor, decision);
        tree.close(predecessor.id(), on);
        tree.touch(predecessor.parentId());
        return ended(predecessor, OrganizationEventKind.MERGED, successor, decision);
    }

    private void succeed(Unit predecessor, Unit successor, Decision decision) {
        change.succeed(predecessor.id(), successor.id(), decision.effectiveOn());
        change.keep(successor.id(), OrganizationEventKind.SUCCEEDED, predecessor.id(), decision);
        tree.touch(successor.id());
    }

    /**
     * Makes new organisations out of this one, beside it.
     *
     * @throws vn.handbook.shared.problem.Problem 404, 403, 409, 412 or 422
     */
    @Transactional
    OrganizationEvents split(Scope scope, UUID id, Basis basis, SplitOrganizationRequest request) {
        Unit source = begin(scope, id, basis);
        Decision decision = request.decision();
        Unit parent = change.named(scope, source.parentId(), "/parts");
        change.refuseDate(decision, List.of(source), parent);
        var done = new ArrayList<OrganizationEventSummary>();
        for (int i = 0; i < request.parts().size(); i++) {
            var part = request.parts().get(i);
            String pointer = "/parts/" + i;
            UUID made =
                    changes.insert(
                            parent,
                            new CreateOrganizationRequest(
                                    parent.id(),
                                    source.type(),
                                    part.code(),
                                    part.name(),
                                    null,
                                    decision),
                            pointer + "/code");
            Unit unit = change.named(scope, made, pointer);
            change.keep(made, OrganizationEventKind.CREATED, id, decision);
            moveChildren(scope, source, part, unit, decision, pointer);
            var event = change.keep(id, OrganizationEventKind.SPLIT, made, decision);
            change.audit(AuditAction.ORGANIZATION_CREATED, made, event.id);
            done.add(OrganizationEventSummary.of(event, unit.name()));
        }
        tree.touch(id);
        tree.touch(parent.id());
        return new OrganizationEvents(done);
    }

    private void moveChildren(
            Scope scope,
            Unit source,
            SplitOrganizationRequest.Part part,
            Unit to,
            Decision decision,
            String pointer) {
        for (int i = 0; i < part.childIds().size(); i++) {
            UUID childId = part.childIds().get(i);
            String childPointer = pointer + "/childIds/" + i;
            Unit child = change.named(scope, childId, childPointer);
            // One that is named twice is no child of the source any more the second time
            if (!source.id().equals(child.parentId())) {
                throw OrganizationProblem.ORGANIZATION_RULE_BROKEN.at(
                        childPointer,
                        "Không trực thuộc tổ chức được tách.",
                        "Does not stand directly under the organisation that is split.");
            }
            change.refuseDate(decision, List.of(child));
            tree.move(childId, to, decision.effectiveOn());
            change.keepEnding(child, OrganizationEventKind.MOVED, to.id(), decision);
        }
    }

    private Unit begin(Scope scope, UUID id, Basis basis) {
        tree.lock();
        Unit unit = change.subject(scope, id);
        basis.on(unit.version());
        return unit;
    }

    private OrganizationEventSummary ended(
            Unit prior, OrganizationEventKind kind, Unit other, Decision decision) {
        UUID otherId = other == null ? null : other.id();
        var event = change.keepEnding(prior, kind, otherId, decision);
        change.audit(AuditAction.ORGANIZATION_CHANGED, prior.id(), event.id);
        return OrganizationEventSummary.of(event, other == null ? null : other.name());
    }
}
