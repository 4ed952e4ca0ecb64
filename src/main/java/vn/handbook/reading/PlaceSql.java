package vn.handbook.reading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.handbook.shared.text.Cleaning;

/**
 * Merges where a device says that reading stopped: the latest client time wins, between equal ones
 * the place further on, so that any order and any repetition end in the same place.
 */
@ApplicationScoped
class PlaceSql {
    /** What a clock that was never set says is no older than this. */
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final String MERGE =
            """
            insert into reading_place as old (member_id, document_id, anchor, position, fraction, read_at)
            values (:memberId, :documentId, cast(:anchor as text), :position, :fraction, cast(:readAt as timestamptz))
            on conflict (member_id, document_id) do update set
                anchor = excluded.anchor, position = excluded.position, fraction = excluded.fraction,
                read_at = excluded.read_at
            where (excluded.read_at, excluded.fraction, excluded.position, coalesce(excluded.anchor, '') collate "C")
                > (old.read_at, old.fraction, old.position, coalesce(old.anchor, '') collate "C")
            returning xmax = 0
            """;

    private static final String FORGET_OLDEST =
            """
            delete from reading_place
            where member_id = :memberId and document_id in (
                select document_id from reading_place
                where member_id = :memberId order by read_at desc, document_id desc offset :max)
            """;

    private final EntityManager entities;

    PlaceSql(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether the document had no place before; empty when nothing had to be changed. */
    @SuppressWarnings("unchecked")
    Optional<Boolean> merge(UUID memberId, UUID documentId, PutPlaceRequest place, Instant now) {
        List<Boolean> rows =
                entities.createNativeQuery(MERGE, Boolean.class)
                        .setParameter("memberId", memberId)
                        .setParameter("documentId", documentId)
                        .setParameter("anchor", Cleaning.line(place.anchor()))
                        .setParameter("position", place.position())
                        .setParameter("fraction", fraction(place))
                        .setParameter("readAt", readAt(place.clientTime(), now))
                        .getResultList();
        return rows.stream().findFirst();
    }

    /** Rounded down: what is not read to the end must not become so. */
    private static double fraction(PutPlaceRequest place) {
        return place.fraction().round(new MathContext(15, RoundingMode.DOWN)).doubleValue();
    }

    /** A clock that runs ahead must not win for ever. */
    private static Instant readAt(Instant clientTime, Instant now) {
        if (clientTime.isAfter(now)) {
            return now;
        }
        return clientTime.isBefore(EARLIEST) ? EARLIEST : clientTime.truncatedTo(ChronoUnit.MICROS);
    }

    void forgetOldest(UUID memberId, int max) {
        entities.createNativeQuery(FORGET_OLDEST)
                .setParameter("memberId", memberId)
                .setParameter("max", max)
                .executeUpdate();
    }

    void delete(UUID memberId, UUID documentId) {
        entities.createNativeQuery(
                        "delete from reading_place where member_id = :memberId and document_id = :documentId")
                .setParameter("memberId", memberId)
                .setParameter("documentId", documentId)
                .executeUpdate();
    }
}
