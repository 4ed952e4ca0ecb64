package vn.handbook.reading;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** What a member's places are read by; the owner is in every query. */
interface PlaceQueries {
    String PLACE =
            "select new PlaceRow(p.id.documentId, p.anchor, p.position, p.fraction, p.readAt) ";
    String MINE =
            """
            from ReadingPlace p
            where p.id.memberId = :memberId and (:finishedToo = true or p.fraction < 1.0)
            """;

    @HQL(
            PLACE
                    + MINE
                    + """
            and (p.readAt, p.id.documentId) < (:before, :beforeId)
            order by p.readAt desc, p.id.documentId desc
            limit :rows
            """)
    List<PlaceRow> list(
            UUID memberId, boolean finishedToo, Instant before, UUID beforeId, int rows);

    @HQL("select count(*) " + MINE)
    Long count(UUID memberId, boolean finishedToo);

    @HQL(
            PLACE
                    + "from ReadingPlace p where p.id.memberId = :memberId and p.id.documentId = :documentId")
    Optional<PlaceRow> find(UUID memberId, UUID documentId);
}
