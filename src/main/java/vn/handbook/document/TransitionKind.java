package vn.handbook.document;

import java.util.Set;
import vn.handbook.shared.text.Labelled;

/** A step in the life of a document in the library. */
public enum TransitionKind implements Labelled {
    SUBMITTED("Trình duyệt", DocumentState.IN_REVIEW, DocumentState.DRAFT),
    /** Sent back to be corrected. */
    RETURNED("Trả lại", DocumentState.DRAFT, DocumentState.IN_REVIEW),
    PUBLISHED("Công bố", DocumentState.PUBLISHED, DocumentState.IN_REVIEW),
    /** Taken back: readers no longer find it. */
    WITHDRAWN("Rút", DocumentState.WITHDRAWN, DocumentState.PUBLISHED);

    private final String label;
    private final DocumentState to;
    private final Set<DocumentState> from;

    TransitionKind(String label, DocumentState to, DocumentState... from) {
        this.label = label;
        this.to = to;
        this.from = Set.of(from);
    }

    @Override
    public String label() {
        return label;
    }

    DocumentState to() {
        return to;
    }

    boolean startsFrom(DocumentState state) {
        return from.contains(state);
    }
}
