package vn.handbook.resolution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.handbook.shared.http.JsonBodies;

/**
 * The content of resolutions, now and as it was published: one function of the database writes
 * both. Whoever asks has been found to read the resolution.
 */
@ApplicationScoped
class ResolutionContentSql {
    private static final String KEEP =
            """
            insert into resolution_revision (resolution_id, number, account_id, created_at, content)
            select id, revision, :accountId, :now, resolution_content(id) from resolution where id = :id
            """;

    private static final String LIST =
            """
            select number, created_at, account_id from resolution_revision
            where resolution_id = :id and number < :before
            order by number desc limit :rows
            """;

    private static final String READ =
            """
            select number, created_at, account_id, cast(content as text) content from resolution_revision
            where resolution_id = :id and number = :number
            """;

    private final EntityManager entities;
    private final JsonBodies json;

    ResolutionContentSql(EntityManager entities, JsonBodies json) {
        this.entities = entities;
        this.json = json;
    }

    ResolutionContent read(UUID id) {
        return content(
                (String)
                        entities.createNativeQuery(
                                        "select cast(resolution_content(:id) as text)",
                                        String.class)
                                .setParameter("id", id)
                                .getSingleResult());
    }

    /** Keeps what is published now as it is. */
    void keep(UUID id, UUID accountId, Instant now) {
        entities.createNativeQuery(KEEP)
                .setParameter("id", id)
                .setParameter("accountId", accountId)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The latest first. */
    @SuppressWarnings("unchecked")
    List<ResolutionRevisionSummary> revisions(UUID id, int before, int rows) {
        List<Tuple> found =
                entities.createNativeQuery(LIST, Tuple.class)
                        .setParameter("id", id)
                        .setParameter("before", before)
                        .setParameter("rows", rows)
                        .getResultList();
        return found.stream().map(ResolutionContentSql::summary).toList();
    }

    @SuppressWarnings("unchecked")
    Optional<ResolutionRevisionResponse> revision(UUID id, int number) {
        List<Tuple> found =
                entities.createNativeQuery(READ, Tuple.class)
                        .setParameter("id", id)
                        .setParameter("number", number)
                        .getResultList();
        return found.stream()
                .map(
                        row ->
                                new ResolutionRevisionResponse(
                                        summary(row), content(row.get("content", String.class))))
                .findFirst();
    }

    /** The revisions that an account published, {@code id/number}. */
    @SuppressWarnings("unchecked")
    List<String> publishedBy(UUID accountId) {
        return entities.createNativeQuery(
                        """
                        select resolution_id || '/' || number from resolution_revision
                        where account_id = :accountId order by created_at, resolution_id, number
                        """,
                        String.class)
                .setParameter("accountId", accountId)
                .getResultList();
    }

    private static ResolutionRevisionSummary summary(Tuple row) {
        return new ResolutionRevisionSummary(
                row.get("number", Integer.class),
                row.get("created_at", Instant.class),
                row.get("account_id", UUID.class));
    }

    private ResolutionContent content(String text) {
        return (ResolutionContent) json.value(text, ResolutionContent.class);
    }
}
