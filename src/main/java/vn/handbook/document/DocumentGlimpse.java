package vn.handbook.document;

/** What of a document tells, with its relations, whether a reader's copy is still true. */
record DocumentGlimpse(int version, Effect effect, String issuerLabel, String typeLabel) {

    DocumentGlimpse(int version, String effect, String issuerLabel, String typeLabel) {
        this(version, Effect.valueOf(effect), issuerLabel, typeLabel);
    }
}
