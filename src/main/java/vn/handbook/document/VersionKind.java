package vn.handbook.document;

/** Why a published document is not as it was. */
public enum VersionKind {
    /** A slip of the library was put right: the signed document says so. */
    ERRATUM,
    /** The issuer corrected the document itself. */
    REVISION,
    /** Others may read it. */
    AUDIENCE
}
