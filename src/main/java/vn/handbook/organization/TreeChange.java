package vn.handbook.organization;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.text.Text;
import vn.handbook.shared.time.Time;

/** What is the same for every change of the tree: who may decide it, when, and how it is kept. */
@ApplicationScoped
class TreeChange {
    private final TreeSql tree;
    private final OrganizationEventRepository events;
    private final OrganizationEventQueries history;
    private final List<SuccessionRule> rules;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;

    TreeChange(
            TreeSql tree,
            OrganizationEventRepository events,
            OrganizationEventQueries history,
            @All List<SuccessionRule> rules,
            AuditTrail trail,
            Caller caller,
            Clock clock) {
        this.tree = tree;
        this.events = events;
        this.history = history;
        this.rules = rules;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * An organisation that is to be changed: it is the superior that decides, so it has to be in
     * the scope as well.
     *
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope, 403 for the scope's own
     *     root, 409 when it is closed
     */
    Unit subject(Scope scope, UUID id) {
        Unit unit = tree.find(scope.roots(), id).orElseThrow(CommonProblem.NOT_FOUND::problem);
        refuseRootOf(scope, unit);
        return living(unit);
    }

    /**
     * An organisation that the request names beside the changed one.
     *
     * @throws vn.handbook.shared.problem.Problem 422 outside the scope, 409 when it is closed
     */
    Unit named(Scope scope, UUID id, String pointer) {
        return living(
                tree.find(scope.roots(), id)
                        .orElseThrow(
                                () ->
                                        OrganizationProblem.ORGANIZATION_RULE_BROKEN.at(
                                                OutsideScope.at(pointer))));
    }

    void refuseRootOf(Scope scope, Unit unit) {
        if (unit.parentId() == null || tree.find(scope.roots(), unit.parentId()).isEmpty()) {
            throw CommonProblem.FORBIDDEN.problem(
                    Text.of(
                            "Việc này do cấp trên của tổ chức quyết định.",
                            "This is for the organisation's superior to decide."));
        }
    }

    private static Unit living(Unit unit) {
        if (unit.isClosed()) {
            throw OrganizationProblem.ORGANIZATION_CLOSED.problem();
        }
        return unit;
    }

    /**
     * History is written in its order: a decision takes effect neither in the future nor before
     * what was recorded last.
     *
     * @param changed whose history goes on with it
     * @param existing who has to exist by then
     * @throws vn.handbook.shared.problem.Problem 422
     */
    void refuseDate(Decision decision, List<Unit> changed, Unit... existing) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Time.VIETNAM);
        var faults = new ArrayList<Fault>();
        if (decision.decidedOn().isAfter(today)) {
            faults.add(fault("/decision/decidedOn"));
        }
        LocalDate on = decision.effectiveOn();
        if (Stream.concat(changed.stream(), Stream.of(existing))
                        .anyMatch(unit -> on.isBefore(unit.validFrom()))
                || changed.stream().anyMatch(unit -> isBeforeLast(unit, on))) {
            faults.add(
                    Fault.pointer(
                            "/decision/effectiveOn",
                            "RULE",
                            Text.of(
                                    "Trước khi tổ chức thành lập, hoặc trước thay đổi đã ghi sau cùng.",
                                    "Before the organisation began, or before its last recorded change.")));
        } else if (on.isAfter(today)) {
            faults.add(fault("/decision/effectiveOn"));
        }
        if (!faults.isEmpty()) {
            throw OrganizationProblem.ORGANIZATION_RULE_BROKEN.problem().faults(faults);
        }
    }

    private boolean isBeforeLast(Unit unit, LocalDate on) {
        LocalDate last = history.last(unit.id());
        return last != null && on.isBefore(last);
    }

    private static Fault fault(String pointer) {
        return Fault.pointer(
                pointer, "RULE", Text.of("Không được ở tương lai.", "Must not lie in the future."));
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 409 while something in another room lives in it
     */
    void refuseInUse(UUID id) {
        if (rules.stream().anyMatch(rule -> rule.isInUse(id))) {
            throw OrganizationProblem.ORGANIZATION_IN_USE.problem();
        }
    }

    /** Lets every room hand over what it keeps of the one to the other. */
    void succeed(UUID id, UUID successorId, LocalDate on) {
        rules.forEach(rule -> rule.succeed(id, successorId, on));
    }

    /** Lets every room end what it keeps of an organisation that nobody succeeds. */
    void end(UUID id, LocalDate on) {
        rules.forEach(rule -> rule.end(id, on));
    }

    /** That the change is kept in the organisation's history. */
    OrganizationEvent keep(UUID id, OrganizationEventKind kind, UUID other, Decision decision) {
        var event =
                OrganizationEvent.of(
                        id, kind, other, decision, caller.accountId(), clock.instant());
        events.persist(event);
        return event;
    }

    /** The same, with what the organisation was until then. */
    OrganizationEvent keepEnding(
            Unit prior, OrganizationEventKind kind, UUID other, Decision decision) {
        var event =
                OrganizationEvent.of(
                                prior.id(),
                                kind,
                                other,
                                decision,
                                caller.accountId(),
                                clock.instant())
                        .ending(prior);
        events.persist(event);
        return event;
    }

    void audit(AuditAction action, UUID organizationId, UUID about) {
        trail.record(AuditEntry.of(action).in(organizationId).about(about));
    }
}
