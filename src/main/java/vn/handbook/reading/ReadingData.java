package vn.handbook.reading;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.handbook.shared.privacy.Person;
import vn.handbook.shared.privacy.PersonalData;

/**
 * All that a member keeps, for the member alone. The documents' own words, titles and quotes, are
 * not part of it: the library shows them to whoever may still read them.
 */
@Singleton
class ReadingData implements PersonalData {
    private final ShelfQueries queries;
    private final NoteSql notes;

    ReadingData(ShelfQueries queries, NoteSql notes) {
        this.queries = queries;
        this.notes = notes;
    }

    record Folder(UUID id, String name, Instant createdAt) {}

    record KeptNote(
            UUID id,
            UUID documentId,
            String anchor,
            String text,
            Integer highlightStart,
            Integer highlightEnd,
            HighlightColor highlightColor,
            Instant createdAt,
            Instant updatedAt) {

        static KeptNote of(Note note) {
            return new KeptNote(
                    note.id.id(),
                    note.documentId,
                    note.anchor,
                    note.body,
                    note.quoteStart,
                    note.quoteEnd,
                    note.color,
                    note.createdAt,
                    note.updatedAt);
        }
    }

    record Shelf(
            List<Folder> folders,
            List<BookmarkRow> bookmarks,
            List<KeptNote> notes,
            List<UUID> deletedNotes,
            List<PlaceRow> places) {}

    @Override
    public String section() {
        return "reading";
    }

    @Override
    public Set<String> tables() {
        return Set.of("bookmark", "bookmark_folder", "note", "deleted_note", "reading_place");
    }

    @Override
    public Object about(Person person) {
        return person.memberId().map(this::shelf).orElse(null);
    }

    private Shelf shelf(UUID memberId) {
        return new Shelf(
                queries.folders(memberId).stream()
                        .map(folder -> new Folder(folder.id.id(), folder.name, folder.createdAt))
                        .toList(),
                queries.bookmarks(memberId),
                queries.notes(memberId).stream().map(KeptNote::of).toList(),
                notes.deleted(memberId),
                queries.places(memberId));
    }
}
