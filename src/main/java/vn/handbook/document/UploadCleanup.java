package vn.handbook.document;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Takes up what a stopped replica left unexamined, and removes what nobody goes on with. */
@Singleton
class UploadCleanup {
    private static final int AT_ONCE = 20;

    private final UploadService uploads;
    private final UploadOutcomeService outcomes;
    private final UploadChecks checks;

    UploadCleanup(UploadService uploads, UploadOutcomeService outcomes, UploadChecks checks) {
        this.uploads = uploads;
        this.outcomes = outcomes;
        this.checks = checks;
    }

    /** Several replicas may take up the same one: only one of them gets it. */
    @Scheduled(every = "15s", delayed = "15s")
    void takeUp() {
        outcomes.unchecked(AT_ONCE).forEach(checks::begin);
    }

    @Scheduled(every = "10m", delayed = "1m")
    void removeExpired() {
        while (uploads.forgetExpired(AT_ONCE) == AT_ONCE) {
            // the next ones
        }
    }
}
