package vn.handbook.exchange;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import vn.handbook.shared.text.Language;

/** Tells how an import goes on, wherever it runs. */
@Singleton
class ImportProgress {
    private static final Duration EVERY = Duration.ofMillis(500);

    /** No longer than the access token is good, more or less. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final ImportService imports;

    ImportProgress(ImportService imports) {
        this.imports = imports;
    }

    /** Whenever something has changed, until it has ended. */
    Multi<ImportResponse> of(UUID account, UUID id, Language language) {
        return Multi.createBy()
                .repeating()
                .uni(() -> read(account, id, language))
                .withDelay(EVERY)
                .whilst(about -> !about.state().hasEnded())
                .select()
                .first(LONGEST)
                .skip()
                .repetitions();
    }

    private Uni<ImportResponse> read(UUID account, UUID id, Language language) {
        return Uni.createFrom()
                .item(() -> ImportResponse.of(imports.read(account, id), language))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
