package vn.handbook.exchange;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;

/** Forgets lists some days after their end; every replica may run it. */
@Singleton
class ImportCleanup {
    private static final int AT_ONCE = 20;

    private final ImportService imports;

    ImportCleanup(ImportService imports) {
        this.imports = imports;
    }

    @Scheduled(every = "1h", delayed = "3m")
    void forget() {
        while (imports.forget(AT_ONCE) == AT_ONCE) {
            // the next ones
        }
    }
}
