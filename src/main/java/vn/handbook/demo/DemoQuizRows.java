package vn.handbook.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** A short quiz of the year's theme, which the member whom one can sign in as has begun. */
final class DemoQuizRows {
    private static final UUID SECTION = DemoIds.SECTION.id(305);
    private static final BigDecimal PASS_MARK = new BigDecimal("0.6");

    private DemoQuizRows() {}

    static void write(Connection connection) throws SQLException, IOException {
        try (var rows =
                new CopyInto(
                        connection,
                        """
                        quiz (section_id, questions_drawn, attempts_allowed, pass_mark, shuffled, version, changed_at)\
                        """)) {
            rows.row(SECTION, 3, 3, PASS_MARK, true, 0, DemoLoader.ENTERED);
        }
        writeBank(connection);
        try (var rows =
                new CopyInto(
                        connection,
                        """
                        quiz_attempt (id, member_id, section_id, number, pass_mark, question_count, started_at,
                            question_ids, option_orders, answers)\
                        """)) {
            rows.row(
                    DemoIds.QUIZ_ATTEMPT.id(1),
                    DemoAccount.MEMBER.memberId(),
                    SECTION,
                    1,
                    PASS_MARK,
                    3,
                    DemoLoader.ENTERED,
                    "{%s,%s,%s}".formatted(question(1), question(2), question(4)),
                    "{102,3021,120}",
                    "{null,null,null}");
        }
    }

    private static UUID question(int number) {
        return DemoIds.QUIZ_QUESTION.id(number);
    }

    private static void writeBank(Connection connection) throws SQLException, IOException {
        try (var rows =
                new CopyInto(
                        connection,
                        """
                        quiz_question (id, section_id, position, kind, text, options, right_choices, right_truth,
                            right_texts, explanation)\
                        """)) {
            question(
                    rows,
                    1,
                    "ONE",
                    "Chuyên đề của năm được học như thế nào?",
                    "{\"Một buổi là đủ\",\"Mỗi quý một phần và tự liên hệ\",\"Chỉ khi có kiểm tra\"}",
                    "{2}",
                    "Chuyên đề của cả năm: mỗi quý đọc một phần và tự liên hệ.");
            question(
                    rows,
                    2,
                    "MANY",
                    "Những việc nào thể hiện phong cách gần dân?",
                    "{\"Nghe hết lời dân nói\",\"Trả lời đúng hẹn\",\"Hẹn dân đi lại nhiều lần\","
                            + "\"Không để dân phải chờ đợi vô ích\"}",
                    "{1,2,4}",
                    "Phong cách gần dân thể hiện ở những việc nhỏ.");
            rows.row(
                    question(3),
                    SECTION,
                    3,
                    "TRUE_FALSE",
                    "Học tập và làm theo là một phong trào có thời hạn.",
                    null,
                    null,
                    false,
                    null,
                    "Đó là công việc thường xuyên của tổ chức đảng và đảng viên.");
            question(
                    rows,
                    4,
                    "ORDERING",
                    "Xếp các bước tự liên hệ theo thứ tự.",
                    "{\"Nhớ lại một việc gần đây\",\"Tự hỏi điều gì đã tốt, điều gì chưa\",\"Sửa và làm tốt hơn\"}",
                    "{1,2,3}",
                    "Bắt đầu từ một việc cụ thể.");
            rows.row(
                    question(5),
                    SECTION,
                    5,
                    "SHORT_ANSWER",
                    "Học đi đôi với gì?",
                    null,
                    null,
                    null,
                    "{làm,hành,\"làm theo\"}",
                    "Học đi đôi với làm.");
        }
    }

    private static void question(
            CopyInto rows,
            int number,
            String kind,
            String text,
            String options,
            String rightChoices,
            String explanation)
            throws IOException {
        rows.row(
                question(number),
                SECTION,
                number,
                kind,
                text,
                options,
                rightChoices,
                null,
                null,
                explanation);
    }
}
