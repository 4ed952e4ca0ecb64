package vn.handbook.reading;

/** The pens of a highlight. */
public enum HighlightColor {
    YELLOW,
    GREEN,
    BLUE,
    PINK
}
