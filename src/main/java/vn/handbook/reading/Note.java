package vn.handbook.reading;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A member's note on a document, or a passage marked in it. Created by {@link NoteSql}. */
@Entity
class Note {
    @EmbeddedId Owned id;
    UUID documentId;
    String anchor;
    String body;
    String quote;
    Integer quoteStart;
    Integer quoteEnd;

    @Enumerated(EnumType.STRING)
    HighlightColor color;

    @Version int version;
    Instant createdAt;
    Instant updatedAt;

    protected Note() {}

    void change(PutNoteRequest content, Instant now) {
        Highlight highlight = content.highlight();
        documentId = content.documentId();
        anchor = content.anchor();
        body = content.text();
        quote = highlight == null ? null : highlight.quote();
        quoteStart = highlight == null ? null : highlight.start();
        quoteEnd = highlight == null ? null : highlight.end();
        color = highlight == null ? null : highlight.color();
        updatedAt = now;
    }

    /** What would have to be put to leave the note as it is. */
    PutNoteRequest content() {
        return new PutNoteRequest(documentId, anchor, body, highlight());
    }

    private Highlight highlight() {
        return quote == null ? null : new Highlight(quoteStart, quoteEnd, quote, color);
    }

    /**
     * @param documentAvailable whether the owner may read the document at present: its words are
     *     shown only then
     */
    NoteResponse response(boolean documentAvailable) {
        return new NoteResponse(
                id.id(),
                documentId,
                documentAvailable,
                anchor,
                body,
                documentAvailable ? highlight() : null,
                createdAt,
                updatedAt);
    }
}
