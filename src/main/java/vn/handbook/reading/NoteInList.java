package vn.handbook.reading;

import jakarta.validation.constraints.NotNull;
import vn.handbook.document.DocumentSummary;

/** A note of mine, with the document as long as I may read it. */
public record NoteInList(@NotNull NoteResponse note, DocumentSummary document) {}
