package vn.handbook.quiz;

/** How a question is answered. */
public enum QuestionKind {
    /** By the one right option. */
    ONE,
    /** By all right options and no other, in any order. */
    MANY,
    TRUE_FALSE,
    /** By all options in the right order. */
    ORDERING,
    /** By one of several accepted texts, whatever case, spaces and place of the tone's mark. */
    SHORT_ANSWER;

    boolean hasOptions() {
        return this == ONE || this == MANY || this == ORDERING;
    }
}
