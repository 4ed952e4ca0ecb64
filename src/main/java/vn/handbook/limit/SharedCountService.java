package vn.handbook.limit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;

/** What replicas tell one another of their callers. */
@ApplicationScoped
class SharedCountService {
    private final RateCountSql counts;
    private final Clock clock;

    SharedCountService(RateCountSql counts, Clock clock) {
        this.counts = counts;
        this.clock = clock;
    }

    /**
     * @param untold what this replica has counted since it last told
     * @return what all have told, for each key's digest
     */
    @Transactional
    Map<UUID, Integer> exchange(Map<CountKey, Integer> untold) {
        return counts.add(untold, clock.instant().plusSeconds(2L * CountKey.SECONDS));
    }

    @Transactional
    void forgetOver() {
        counts.deleteEndedBefore(clock.instant());
    }
}
