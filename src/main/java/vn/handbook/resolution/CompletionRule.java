package vn.handbook.resolution;

import vn.handbook.shared.text.Labelled;

/**
 * Which of the required sections complete a plan; {@code section_counts} of the database knows it.
 */
public enum CompletionRule implements Labelled {
    ALL_REQUIRED("Xong mọi phần bắt buộc"),
    /** Those with a quiz. */
    QUIZ_PASSED("Đạt các bài kiểm tra"),
    /** Those that are read, marked done or watched, and those with a quiz. */
    READ_AND_QUIZ("Đọc hết và đạt các bài kiểm tra"),
    /** Those that ask for a reflection (bài thu hoạch). */
    REFLECTION_ACCEPTED("Bài thu hoạch được chấp nhận");

    private final String label;

    CompletionRule(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
