package vn.handbook.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.organization.OrganizationService;
import vn.handbook.organization.OutsideScope;
import vn.handbook.shared.http.Conditions.Basis;
import vn.handbook.shared.http.Versioned;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.text.Text;

/** Groups, as each caller may read and keep them. */
@ApplicationScoped
public class MemberGroupService {
    private static final UUID BEFORE_ALL_IDS = new UUID(0, 0);
    private static final Text RULE_AND_KIND =
            Text.of(
                    "Tiêu chí chỉ và luôn đi với nhóm theo tiêu chí.",
                    "A rule goes with a group by rule, and only with it.");

    private final MemberGroupRepository groups;
    private final MemberGroupQueries queries;
    private final OrganizationService organizations;
    private final AuditTrail trail;
    private final Clock clock;

    MemberGroupService(
            MemberGroupRepository groups,
            MemberGroupQueries queries,
            OrganizationService organizations,
            AuditTrail trail,
            Clock clock) {
        this.groups = groups;
        this.queries = queries;
        this.organizations = organizations;
        this.trail = trail;
        this.clock = clock;
    }

    /** By name. */
    @Transactional
    Page<MemberGroupResponse> list(Scope scope, boolean closedToo, PageRequest page) {
        List<MemberGroupResponse> rows =
                queries
                        .list(
                                scope.roots(),
                                closedToo,
                                page.after(0, String::valueOf, ""),
                                page.after(1, UUID::fromString, BEFORE_ALL_IDS),
                                page.rows())
                        .stream()
                        .map(MemberGroupResponse::of)
                        .toList();
        return Page.of(
                rows,
                page,
                last -> List.of(last.name(), last.id()),
                page.total(() -> queries.count(scope.roots(), closedToo)));
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when it neither belongs to the scope nor to an
     *     organisation above it
     */
    @Transactional
    Versioned<MemberGroupResponse> read(Scope scope, UUID id) {
        return versioned(find(scope, id));
    }

    /** Those of them that are open and belong to an organisation or one below it. */
    @Transactional
    public Set<UUID> openWithin(UUID organizationId, List<UUID> ids) {
        return ids.isEmpty() ? Set.of() : Set.copyOf(queries.openWithin(organizationId, ids));
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 422 when the organisation is not one of the
     *     scope's or the rule breaks one
     */
    @Transactional
    Versioned<MemberGroupResponse> create(Scope writing, CreateMemberGroupRequest request) {
        // Alone: what else is wrong would tell of what lies outside
        if (!organizations.contains(writing, request.organizationId())) {
            throw broken(List.of(OutsideScope.at("/organizationId")));
        }
        refuse(request.organizationId(), request.kind(), request.rule());
        MemberGroup group = MemberGroup.of(request, clock.instant());
        groups.persistAndFlush(group);
        record(AuditAction.MEMBER_GROUP_CREATED, group);
        return versioned(group);
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404, 403 when it belongs to an organisation above
     *     the scope, 412, 409 when it is closed, 422 when the rule breaks one
     */
    @Transactional
    Versioned<MemberGroupResponse> change(
            Scope reading, Scope writing, UUID id, Basis basis, UpdateMemberGroupRequest request) {
        MemberGroup group = held(reading, writing, id);
        basis.on(group.version);
        refuse(group.organizationId, group.kind, request.rule());
        group.change(request.name(), request.rule());
        groups.flush();
        record(AuditAction.MEMBER_GROUP_CHANGED, group);
        return versioned(group);
    }

    /**
     * Ends it: plans that are for it go on with whomever else they are for.
     *
     * @throws vn.handbook.shared.problem.Problem 404, 403, 412, 409 when it is closed already
     */
    @Transactional
    Versioned<MemberGroupResponse> close(
            Scope reading, Scope writing, UUID id, Basis basis, CloseMemberGroupRequest request) {
        MemberGroup group = held(reading, writing, id);
        basis.on(group.version);
        group.close(request.reason(), clock.instant());
        groups.flush();
        record(AuditAction.MEMBER_GROUP_CLOSED, group);
        return versioned(group);
    }

    MemberGroup find(Scope scope, UUID id) {
        return queries.find(scope.roots(), id).orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    /** To be changed by nobody else until the end of the transaction. */
    MemberGroup held(Scope reading, Scope writing, UUID id) {
        MemberGroup group = find(reading, id);
        if (!organizations.contains(writing, group.organizationId)) {
            throw CommonProblem.FORBIDDEN.problem();
        }
        groups.hold(group);
        return group;
    }

    private void refuse(UUID organizationId, MemberGroupKind kind, GroupRule rule) {
        if ((kind == MemberGroupKind.BY_RULE) != (rule != null)) {
            throw broken(List.of(Fault.pointer("/rule", "RULE", RULE_AND_KIND)));
        }
        if (rule == null) {
            return;
        }
        var faults = new ArrayList<>(rule.faults());
        if (rule.withinId() != null
                && !organizations.contains(new Scope(Set.of(organizationId)), rule.withinId())) {
            faults.add(OutsideScope.at("/rule/withinId"));
        }
        if (!faults.isEmpty()) {
            throw broken(faults);
        }
    }

    void record(AuditAction action, MemberGroup group) {
        trail.record(AuditEntry.of(action).in(group.organizationId).about(group.id));
    }

    static Problem broken(List<Fault> faults) {
        return MemberGroupProblem.MEMBER_GROUP_RULE_BROKEN.problem().faults(faults);
    }

    private static Versioned<MemberGroupResponse> versioned(MemberGroup group) {
        return new Versioned<>(group.version, MemberGroupResponse.of(group));
    }
}
