package vn.handbook.reading;

import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** Everything of one member's at once, for the export of the own data; the limits bound it. */
interface ShelfQueries {

    @HQL("from BookmarkFolder f where f.id.memberId = :memberId order by f.createdAt, f.id.id")
    List<BookmarkFolder> folders(UUID memberId);

    @HQL(
            """
            select new BookmarkRow(b.id.documentId, b.folderId, b.bookmarkedAt)
            from Bookmark b where b.id.memberId = :memberId order by b.bookmarkedAt, b.id.documentId
            """)
    List<BookmarkRow> bookmarks(UUID memberId);

    @HQL("from Note n where n.id.memberId = :memberId order by n.createdAt, n.id.id")
    List<Note> notes(UUID memberId);

    @HQL(
            """
            select new PlaceRow(p.id.documentId, p.anchor, p.position, p.fraction, p.readAt)
            from ReadingPlace p where p.id.memberId = :memberId order by p.readAt, p.id.documentId
            """)
    List<PlaceRow> places(UUID memberId);
}
