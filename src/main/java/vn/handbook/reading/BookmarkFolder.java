package vn.handbook.reading;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A member's folder. Written by {@link BookmarkSql} alone, in statements that may be repeated. */
@Entity
@Immutable
class BookmarkFolder {
    @EmbeddedId Owned id;
    String name;
    String nameFolded;
    Instant createdAt;

    protected BookmarkFolder() {}
}
