package vn.handbook.shared.memory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Interner;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Answers of the database that are made of nothing but what {@link DatabaseChanges} speaks of. Any
 * change forgets all of them: they are few, and read far more often than changed.
 *
 * <p>The key has to name all that the answer depends on, for whom it is first of all. Equal answers
 * of different readers are kept once.
 */
@Singleton
public class Memory {
    private static final int MOST = 50_000;

    private final Cache<Object, Kept> answers = Caffeine.newBuilder().maximumSize(MOST).build();
    private final Interner<Object> values = Interner.newWeakInterner();
    private final DatabaseChanges changes;

    /**
     * @param generation while it was read
     */
    private record Kept(long generation, Object value) {}

    Memory(DatabaseChanges changes) {
        this.changes = changes;
    }

    /**
     * At once what is known, otherwise what is read on another thread.
     *
     * @param read throws what is not to be kept
     */
    public <T> Uni<T> of(Object key, Supplier<T> read) {
        Optional<T> known = recall(key);
        return known.isPresent()
                ? Uni.createFrom().item(known.get())
                : Uni.createFrom()
                        .item(() -> keep(key, read))
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }

    /** Empty also when it might not be true any more. */
    @SuppressWarnings("unchecked")
    private <T> Optional<T> recall(Object key) {
        Kept kept = answers.getIfPresent(key);
        return kept != null && kept.generation() == changes.generation() && changes.areHeard()
                ? Optional.of((T) kept.value())
                : Optional.empty();
    }

    /** Unless something changes meanwhile. */
    @SuppressWarnings("unchecked")
    private <T> T keep(Object key, Supplier<T> read) {
        long generation = changes.generation();
        T value = (T) values.intern(read.get());
        answers.put(key, new Kept(generation, value));
        return value;
    }
}
