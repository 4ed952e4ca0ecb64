package vn.handbook.document;

import vn.handbook.document.Lexemes.Part;

/**
 * One step of a search: documents found by an earlier one rank before those found by a later one.
 *
 * @param part where the words must be
 * @param looseness how far the words may differ from what was typed
 * @param begun whether the last word may be longer
 * @param query the lexemes
 */
record SearchStage(Part part, int looseness, boolean begun, String query) {
    static final int AS_TYPED = 0;
    static final int FOLDED = 1;
    static final int CORRECTED = 2;
    static final int WITHOUT_FILLERS = 3;
    static final int WITHOUT_SOME_WORDS = 4;

    /** Whether every document of the other is one of this. */
    boolean contains(SearchStage other) {
        return part.contains(other.part)
                && (looseness == other.looseness
                        || looseness == FOLDED && other.looseness == AS_TYPED)
                && (begun || !other.begun);
    }
}
