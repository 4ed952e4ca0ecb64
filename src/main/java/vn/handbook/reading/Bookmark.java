package vn.handbook.reading;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That a member wants to find a document again. Written by {@link BookmarkSql} alone. */
@Entity
@Immutable
class Bookmark {
    @EmbeddedId OfDocument id;
    UUID folderId;
    Instant bookmarkedAt;

    protected Bookmark() {}
}
