package vn.handbook.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** Counts what was answered and forgets it, in statements that several may run at once. */
@ApplicationScoped
class AttemptUpkeepSql {
    /** A row is taken by one replica alone, and the counts are locked in one order. */
    private static final String COUNT =
            """
            with taken as (
                select id, answered_ids, right_ids from quiz_attempt
                where answered_ids is not null order by id limit :most for update skip locked
            ), cleared as (
                update quiz_attempt a set answered_ids = null, right_ids = null
                from taken t where a.id = t.id
            )
            insert into quiz_question_count as old (question_id, answered, correct)
            select q.id, count(*), count(*) filter (where q.id = any(t.right_ids))
            from taken t, unnest(t.answered_ids) q(id)
            group by q.id
            order by q.id
            on conflict (question_id) do update set
                answered = old.answered + excluded.answered, correct = old.correct + excluded.correct
            """;

    private static final String FORGET =
            """
            update quiz_attempt set question_ids = null, option_orders = null, answers = null
            where id in (
                select id from quiz_attempt
                where ended_at < :before and question_ids is not null and answered_ids is null
                limit :most for update skip locked)
            """;

    private final EntityManager entities;

    AttemptUpkeepSql(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds to the counts what has ended since. */
    void count(int most) {
        entities.createNativeQuery(COUNT).setParameter("most", most).executeUpdate();
    }

    /** How many attempts are without questions and answers now. */
    int forget(Instant before, int most) {
        return entities.createNativeQuery(FORGET)
                .setParameter("before", before)
                .setParameter("most", most)
                .executeUpdate();
    }
}
