package vn.handbook.study;

import jakarta.inject.Singleton;
import vn.handbook.shared.problem.ProblemCatalog;
import vn.handbook.shared.problem.ProblemType;

/** What can be wrong with a change of somebody's study. */
enum StudyProblem implements ProblemType {
    SETTLEMENT_RULE_BROKEN(422, "Ghi nhận trái quy định", "The settlement breaks a rule"),
    ASSIGNMENT_SETTLED(
            409,
            "Việc học này đã được miễn hoặc ghi nhận trên giấy",
            "The assignment is settled already"),
    SETTLEMENT_VOID(409, "Ghi nhận này đã bị huỷ", "The settlement is void already");

    private final Kind kind;

    StudyProblem(int status, String vietnamese, String english) {
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
