package vn.handbook.resolution;

/** What is watched or heard. */
public enum MediaKind {
    VIDEO,
    AUDIO
}
