package vn.handbook.reflection;

import jakarta.inject.Singleton;
import vn.handbook.shared.problem.ProblemCatalog;
import vn.handbook.shared.problem.ProblemType;

/** What can be wrong with a reflection, its review or its reviewer; never with a word of it. */
enum ReflectionProblem implements ProblemType {
    REFLECTION_RULE_BROKEN(422, "Bài thu hoạch trái quy định", "The reflection breaks a rule"),
    REFLECTION_HANDED_IN(
            409,
            "Bài thu hoạch đã nộp hoặc đã được chấp nhận",
            "The reflection is handed in or accepted already"),
    REFLECTION_REVIEWED(
            409, "Bài thu hoạch không còn chờ nhận xét", "The reflection waits for no review"),
    REVIEWER_RULE_BROKEN(422, "Người đọc trái quy định", "The reviewer breaks a rule"),
    REVIEWER_NAMED(
            409,
            "Vừa có người đọc khác được giao",
            "Somebody else has been named reviewer meanwhile"),
    REVIEWER_ENDED(409, "Người đọc này đã thôi", "The reviewer has ended already");

    private final Kind kind;

    ReflectionProblem(int status, String vietnamese, String english) {
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
