package vn.handbook.member;

import vn.handbook.shared.text.Cleaning;
import vn.handbook.shared.text.Folding;

/** A Vietnamese full name: family name, middle names, given name last. */
public record PersonName(String full) {

    public PersonName {
        full = Cleaning.line(full);
        if (full.isEmpty()) {
            throw new IllegalArgumentException("A name has at least one letter");
        }
    }

    /** As it is searched: without diacritics. */
    public String folded() {
        return Folding.fold(full);
    }

    /** As lists are sorted: the given name first, then the rest. */
    public String sorted() {
        String folded = folded();
        int lastSpace = folded.lastIndexOf(' ');
        return lastSpace < 0
                ? folded
                : folded.substring(lastSpace + 1) + ' ' + folded.substring(0, lastSpace);
    }
}
