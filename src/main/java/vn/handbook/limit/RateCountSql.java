package vn.handbook.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** All of a second's counts in one statement, in one order, so that replicas cannot deadlock. */
@ApplicationScoped
class RateCountSql {
    private static final String ADD =
            """
            insert into rate_count as known (id, used, ends_at)
            select id, used, cast(:endsAt as timestamptz)
            from unnest(cast(:ids as uuid[]), cast(:used as int[])) as fresh (id, used)
            order by id
            on conflict (id) do update set used = known.used + excluded.used
            returning id, used
            """;

    private final EntityManager entities;

    RateCountSql(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    Map<UUID, Integer> add(Map<CountKey, Integer> counts, Instant endsAt) {
        List<CountKey> keys = List.copyOf(counts.keySet());
        List<Tuple> rows =
                entities.createNativeQuery(ADD, Tuple.class)
                        .setParameter(
                                "ids", keys.stream().map(CountKey::digest).toArray(UUID[]::new))
                        .setParameter(
                                "used", keys.stream().map(counts::get).toArray(Integer[]::new))
                        .setParameter("endsAt", endsAt)
                        .getResultList();
        var everywhere = new HashMap<UUID, Integer>();
        rows.forEach(row -> everywhere.put(row.get(0, UUID.class), row.get(1, Integer.class)));
        return everywhere;
    }

    void deleteEndedBefore(Instant now) {
        entities.createNativeQuery("delete from rate_count where ends_at < :now")
                .setParameter("now", now)
                .executeUpdate();
    }
}
