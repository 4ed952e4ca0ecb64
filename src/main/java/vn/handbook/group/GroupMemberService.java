package vn.handbook.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.handbook.audit.AuditAction;
import vn.handbook.member.MemberSummary;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.text.Text;

/** Who is in a group. */
@ApplicationScoped
class GroupMemberService {
    private static final Text NO_SUCH_MEMBER =
            Text.of(
                    "Không có đảng viên mang mã này trong tổ chức của nhóm và phạm vi của bạn.",
                    "There is no member with this id within the group's organisation and your scope.");

    private final MemberGroupService groups;
    private final GroupMemberSql sql;
    private final Caller caller;
    private final Clock clock;

    GroupMemberService(MemberGroupService groups, GroupMemberSql sql, Caller caller, Clock clock) {
        this.groups = groups;
        this.sql = sql;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Those of the scope, by given name.
     *
     * @throws vn.handbook.shared.problem.Problem 404 when the caller may not read the group
     */
    @Transactional
    Page<MemberSummary> list(Scope scope, UUID groupId, PageRequest page) {
        groups.find(scope, groupId);
        return sql.page(scope.roots(), groupId, page);
    }

    /**
     * Whoever is in it already stays in it.
     *
     * @throws vn.handbook.shared.problem.Problem 404, 403, 409 when it is closed or by a rule, 422
     *     when somebody is no member within both the group's organisation and the scope; nobody is
     *     added then
     */
    @Transactional
    GroupMembersChange add(
            Scope reading, Scope writing, UUID groupId, GroupMembersRequest request) {
        MemberGroup group = groups.held(reading, writing, groupId);
        group.refuseToTakeMembers();
        List<UUID> ids = request.memberIds();
        Set<UUID> within = sql.within(writing.roots(), group.organizationId, ids);
        List<Fault> faults =
                IntStream.range(0, ids.size())
                        .filter(i -> !within.contains(ids.get(i)))
                        .mapToObj(i -> Fault.pointer("/memberIds/" + i, "RULE", NO_SUCH_MEMBER))
                        .toList();
        if (!faults.isEmpty()) {
            throw MemberGroupService.broken(faults);
        }
        int added = sql.add(groupId, within, clock.instant(), caller.accountId());
        return changed(group, added);
    }

    /**
     * Whoever is not in it stays out of it.
     *
     * @throws vn.handbook.shared.problem.Problem 404, 403, 409 when it is closed or by a rule
     */
    @Transactional
    GroupMembersChange remove(
            Scope reading, Scope writing, UUID groupId, GroupMembersRequest request) {
        MemberGroup group = groups.held(reading, writing, groupId);
        group.refuseToTakeMembers();
        int removed =
                sql.remove(
                        groupId,
                        Set.copyOf(request.memberIds()),
                        clock.instant(),
                        caller.accountId());
        return changed(group, removed);
    }

    private GroupMembersChange changed(MemberGroup group, int members) {
        if (members > 0) {
            groups.record(AuditAction.MEMBER_GROUP_CHANGED, group);
        }
        return new GroupMembersChange(group.id, members);
    }
}
