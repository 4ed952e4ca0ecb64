package vn.handbook.reading;

import java.time.Instant;
import java.util.UUID;
import vn.handbook.document.DocumentSummary;

/** A place without its document, which another room knows. */
record PlaceRow(UUID documentId, String anchor, int position, double fraction, Instant readAt) {

    /**
     * @param document {@code null} when the member may not read it any more
     */
    PlaceSummary with(DocumentSummary document) {
        return new PlaceSummary(
                documentId, anchor, position, fraction, readAt, document != null, document);
    }
}
