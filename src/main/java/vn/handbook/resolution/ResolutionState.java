package vn.handbook.resolution;

/** Where a resolution to study stands in the editors' work. */
public enum ResolutionState {
    DRAFT,
    PUBLISHED
}
