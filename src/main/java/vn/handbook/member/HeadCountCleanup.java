package vn.handbook.member;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/**
 * Folds what was added to a unit's count on one day into one row, so that a count stays a sum of at
 * most as many rows as days have passed. Every replica may run it: a row is taken by one alone.
 */
@ApplicationScoped
class HeadCountCleanup {
    private final EntityManager entities;

    HeadCountCleanup(EntityManager entities) {
        this.entities = entities;
    }

    @Scheduled(
            every = "10m",
            delayed = "2m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void fold() {
        entities.createNativeQuery(
                        """
                        with several as (
                            select organization_id, day from head_count group by organization_id, day
                            having count(*) > 1 limit 10000
                        ), taken as (
                            delete from head_count h using several s
                            where h.organization_id = s.organization_id and h.day = s.day
                            returning h.*
                        )
                        insert into head_count (organization_id, day, official, probationary, exempt, other)
                        select organization_id, day, sum(official), sum(probationary), sum(exempt), sum(other)
                        from taken group by organization_id, day
                        """)
                .executeUpdate();
    }
}
