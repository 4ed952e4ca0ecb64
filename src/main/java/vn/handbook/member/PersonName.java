package vn.handbook.member;

import vn.handbook.shared.text.Cleaning;

/** A Vietnamese full name: family name, middle names, given name last. */
public record PersonName(String full) {

    public PersonName {
        full = Cleaning.line(full);
        if (full.isEmpty()) {
            throw new IllegalArgumentException("A name has at least one letter");
        }
    }
}
