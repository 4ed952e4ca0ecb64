package vn.handbook.document;

import java.util.List;
import vn.handbook.shared.text.SearchWord;

/**
 * What stands between two spaces of a query, or between two quotation marks.
 *
 * @param words at least one
 * @param quoted whether they must stand side by side
 * @param excluded whether a document with it is not wanted
 */
record SearchTerm(List<SearchWord> words, boolean quoted, boolean excluded) {

    /** Whether side by side means anything. */
    boolean isPhrase() {
        return quoted && words.size() > 1;
    }
}
