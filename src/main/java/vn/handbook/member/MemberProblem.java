package vn.handbook.member;

import jakarta.inject.Singleton;
import vn.handbook.shared.problem.ProblemCatalog;
import vn.handbook.shared.problem.ProblemType;

/** What can be wrong with a change of the register. */
enum MemberProblem implements ProblemType {
    MEMBER_RULE_BROKEN(422, "Hồ sơ đảng viên trái quy định", "The member's record breaks a rule"),
    MEMBER_IDENTIFIER_TAKEN(
            409,
            "Số định danh đã thuộc về đảng viên khác",
            "The identifier belongs to another member");

    private final Kind kind;

    MemberProblem(int status, String vietnamese, String english) {
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
