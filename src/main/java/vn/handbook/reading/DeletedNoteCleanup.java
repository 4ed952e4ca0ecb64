package vn.handbook.reading;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/**
 * Forgets the ids of deleted notes once no phone can have anything of them still to send; every
 * replica may run it.
 */
@Singleton
class DeletedNoteCleanup {
    /** Longer than a device stays signed in without being used. */
    private static final Duration KEPT = Duration.ofDays(366);

    private final NoteSql notes;
    private final Clock clock;

    DeletedNoteCleanup(NoteSql notes, Clock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    @Scheduled(every = "24h", delayed = "20m")
    @Transactional
    void forget() {
        notes.forgetDeletedBefore(clock.instant().minus(KEPT));
    }
}
