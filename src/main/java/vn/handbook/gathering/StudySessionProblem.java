package vn.handbook.gathering;

import jakarta.inject.Singleton;
import vn.handbook.shared.problem.ProblemCatalog;
import vn.handbook.shared.problem.ProblemType;

/** What can be wrong with a study session or its attendance list. */
enum StudySessionProblem implements ProblemType {
    STUDY_SESSION_RULE_BROKEN(422, "Buổi học trái quy định", "The study session breaks a rule"),
    STUDY_SESSION_CANCELLED(409, "Buổi học đã huỷ", "The study session is cancelled"),
    STUDY_SESSION_HELD(
            409,
            "Buổi học đã có danh sách điểm danh",
            "The study session has an attendance list already");

    private final Kind kind;

    StudySessionProblem(int status, String vietnamese, String english) {
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
