package vn.handbook.group;

import jakarta.inject.Singleton;
import vn.handbook.shared.problem.ProblemCatalog;
import vn.handbook.shared.problem.ProblemType;

/** What can be wrong with a change of a group. */
enum MemberGroupProblem implements ProblemType {
    MEMBER_GROUP_RULE_BROKEN(422, "Nhóm đảng viên trái quy định", "The group breaks a rule"),
    MEMBER_GROUP_CLOSED(409, "Nhóm đã đóng", "The group is closed"),
    MEMBER_GROUP_BY_RULE(
            409,
            "Thành viên của nhóm này theo tiêu chí, không thêm bớt từng người",
            "The members of this group follow from its rule");

    private final Kind kind;

    MemberGroupProblem(int status, String vietnamese, String english) {
        this.kind = Kind.of(status, vietnamese, english);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Singleton
    static final class Catalog implements ProblemCatalog {
        @Override
        public ProblemType[] types() {
            return values();
        }
    }
}
