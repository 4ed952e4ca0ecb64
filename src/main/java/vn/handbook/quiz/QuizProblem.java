package vn.handbook.quiz;

import jakarta.inject.Singleton;
import vn.handbook.shared.problem.ProblemCatalog;
import vn.handbook.shared.problem.ProblemType;

/** What can be wrong with a quiz or with taking it. */
enum QuizProblem implements ProblemType {
    QUIZ_RULE_BROKEN(422, "Bài kiểm tra trái quy định", "The quiz breaks a rule"),
    SECTION_ASKS_FOR_NO_QUIZ(
            422, "Phần này không đòi hỏi bài kiểm tra", "The section does not ask for a quiz"),
    QUIZ_NOT_OPEN(409, "Việc học này chưa bắt đầu", "The assignment has not begun"),
    NO_ATTEMPT_LEFT(409, "Đã hết lượt làm bài", "There is no attempt left"),
    QUIZ_ATTEMPT_ENDED(409, "Bài này đã nộp", "The attempt has ended"),
    QUIZ_TIME_OVER(409, "Đã hết giờ làm bài", "The time is over"),
    QUIZ_ANSWER_INVALID(422, "Câu trả lời không hợp lệ", "The answer does not fit the question");

    private final Kind kind;

    QuizProblem(int status, String vietnamese, String english) {
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
