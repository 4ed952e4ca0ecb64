package vn.handbook.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;

/**
 * What the register and the accounts say of the issuer's people, remembered so that their requests
 * cost no more than others'. A disabled account, an ended role or session is known here within
 * {@link #BOUND} on every replica.
 */
@Singleton
class ExternalAccounts {
    static final Duration BOUND = Duration.ofSeconds(20);
    private static final int MOST = 100_000;

    private final Cache<ExternalPerson, Optional<ExternalSession>> remembered =
            Caffeine.newBuilder().expireAfterWrite(BOUND).maximumSize(MOST).build();
    private final ExternalSignInService signIn;

    ExternalAccounts(ExternalSignInService signIn) {
        this.signIn = signIn;
    }

    /** Without the database; {@code null} when that is needed. */
    Optional<ExternalSession> remembered(ExternalPerson person) {
        return remembered.getIfPresent(person);
    }

    /** Empty when nobody here is meant, or nobody who may come in. */
    Optional<ExternalSession> of(ExternalPerson person) {
        return remembered.get(person, signIn::signIn);
    }
}
