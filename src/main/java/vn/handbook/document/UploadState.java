package vn.handbook.document;

/** How far an upload is. */
public enum UploadState {
    /** Parts are awaited. */
    RECEIVING,
    /** All is there and being examined; nobody can read it yet. */
    CHECKING,
    /** It has become a file of the document, under the same id. */
    ATTACHED,
    /** It was not accepted; nothing of it is kept. */
    REFUSED,
    /** The scanner found something; it is kept apart for a while, readable by nobody. */
    QUARANTINED
}
