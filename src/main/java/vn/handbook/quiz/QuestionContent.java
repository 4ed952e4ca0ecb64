package vn.handbook.quiz;

import java.util.List;

/**
 * What a question asks and what is right; equal for equal questions.
 *
 * @param options {@code null} where the kind has none
 */
record QuestionContent(QuestionKind kind, String text, List<String> options, QuestionKey key) {}
