package vn.handbook.organization;

/** What can happen to an organisation. */
public enum OrganizationEventKind {
    CREATED,
    RENAMED,
    RETYPED,
    MOVED,
    CLOSED,
    /** Went into another one. */
    MERGED,
    /** Gave off another one. */
    SPLIT,
    /** Took over what another one had. */
    SUCCEEDED
}
