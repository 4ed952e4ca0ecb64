package vn.handbook.resolution;

import jakarta.inject.Singleton;
import vn.handbook.shared.problem.ProblemCatalog;
import vn.handbook.shared.problem.ProblemType;

/** What can be wrong with a change of what is studied. */
enum ResolutionProblem implements ProblemType {
    RESOLUTION_RULE_BROKEN(
            422, "Nội dung học tập trái quy định", "The resolution to study breaks a rule"),
    RESOLUTION_ALREADY_PUBLISHED(
            409, "Nội dung học tập đã được công bố", "The resolution is published already"),
    RESOLUTION_NOT_PUBLISHED(
            409, "Nội dung học tập chưa được công bố", "The resolution is not published"),
    RESOLUTION_WITHDRAWN(409, "Nội dung học tập đã được thu hồi", "The resolution is withdrawn"),
    STUDY_PLAN_RULE_BROKEN(422, "Kế hoạch học tập trái quy định", "The study plan breaks a rule");

    private final Kind kind;

    ResolutionProblem(int status, String vietnamese, String english) {
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
