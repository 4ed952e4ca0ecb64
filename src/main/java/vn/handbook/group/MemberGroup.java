package vn.handbook.group;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import vn.handbook.member.MemberStatus;
import vn.handbook.member.PositionKind;
import vn.handbook.member.Sex;
import vn.handbook.shared.text.Cleaning;

/** Members of an organisation's subtree who are added one by one, or who fit a rule. */
@Entity
class MemberGroup {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID organizationId;
    String name;

    @Enumerated(EnumType.STRING)
    MemberGroupKind kind;

    UUID withinId;

    @Enumerated(EnumType.STRING)
    MemberStatus status;

    @Enumerated(EnumType.STRING)
    Sex sex;

    @Enumerated(EnumType.STRING)
    PositionKind position;

    Integer ageFrom;
    Integer ageTo;
    LocalDate admittedFrom;
    LocalDate admittedTo;
    Instant closedAt;
    String closeReason;
    @Version int version;
    Instant createdAt;

    protected MemberGroup() {}

    static MemberGroup of(CreateMemberGroupRequest request, Instant now) {
        var group = new MemberGroup();
        group.organizationId = request.organizationId();
        group.kind = request.kind();
        group.createdAt = now;
        group.be(request.name(), request.rule());
        return group;
    }

    /**
     * @param rule {@code null} for a static one
     * @throws vn.handbook.shared.problem.Problem 409 when it is closed
     */
    void change(String newName, GroupRule rule) {
        refuseClosed();
        be(newName, rule);
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 409 when it is closed already
     */
    void close(String reason, Instant now) {
        refuseClosed();
        closedAt = now;
        closeReason = Cleaning.line(reason);
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 409 when it is closed, or its members follow from
     *     a rule
     */
    void refuseToTakeMembers() {
        refuseClosed();
        if (kind != MemberGroupKind.STATIC) {
            throw MemberGroupProblem.MEMBER_GROUP_BY_RULE.problem();
        }
    }

    private void refuseClosed() {
        if (closedAt != null) {
            throw MemberGroupProblem.MEMBER_GROUP_CLOSED.problem();
        }
    }

    private void be(String newName, GroupRule rule) {
        name = Cleaning.line(newName);
        if (rule != null) {
            withinId = rule.withinId();
            status = rule.status();
            sex = rule.sex();
            position = rule.position();
            ageFrom = rule.ageFrom();
            ageTo = rule.ageTo();
            admittedFrom = rule.admittedFrom();
            admittedTo = rule.admittedTo();
        }
    }

    /** {@code null} for a static one. */
    GroupRule rule() {
        return kind == MemberGroupKind.STATIC
                ? null
                : new GroupRule(
                        withinId, status, sex, position, ageFrom, ageTo, admittedFrom, admittedTo);
    }
}
