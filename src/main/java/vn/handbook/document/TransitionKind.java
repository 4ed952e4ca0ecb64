package vn.handbook.document;

import java.util.Set;

/** A step in the life of a document in the library. */
public enum TransitionKind {
    SUBMITTED(DocumentState.IN_REVIEW, DocumentState.DRAFT),
    /** Sent back to be corrected. */
    RETURNED(DocumentState.DRAFT, DocumentState.IN_REVIEW),
    PUBLISHED(DocumentState.PUBLISHED, DocumentState.IN_REVIEW),
    /** Taken back: readers no longer find it. */
    WITHDRAWN(DocumentState.WITHDRAWN, DocumentState.PUBLISHED);

    private final DocumentState to;
    private final Set<DocumentState> from;

    TransitionKind(DocumentState to, DocumentState... from) {
        this.to = to;
        this.from = Set.of(from);
    }

    DocumentState to() {
        return to;
    }

    boolean startsFrom(DocumentState state) {
        return from.contains(state);
    }
}
