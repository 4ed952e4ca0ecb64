package vn.handbook.reading;

import java.time.Instant;
import java.util.UUID;
import vn.handbook.document.DocumentSummary;

/** A bookmark without its document, which another room knows. */
record BookmarkRow(UUID documentId, UUID folderId, Instant bookmarkedAt) {

    /**
     * @param document {@code null} when the member may not read it any more
     */
    BookmarkSummary with(DocumentSummary document) {
        return new BookmarkSummary(documentId, folderId, bookmarkedAt, document != null, document);
    }
}
