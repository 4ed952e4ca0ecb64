package vn.handbook.shared.text;

/** A value that offices have a word for. */
public interface Labelled {

    /** As offices write it in their lists, in Vietnamese. */
    String label();
}
