package vn.handbook.reading;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** Where a member stopped in a document. Written by {@link PlaceSql} alone, which merges. */
@Entity
@Immutable
class ReadingPlace {
    @EmbeddedId OfDocument id;
    String anchor;
    int position;
    double fraction;
    Instant readAt;

    protected ReadingPlace() {}
}
