package vn.handbook.account;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/**
 * Encrypts anew what the last key has encrypted, so that it can be taken away; every replica may
 * run it.
 */
@Singleton
class SecondFactorResealCleanup {
    private final SecondFactorRepository factors;
    private final SecondFactorSecrets secrets;

    SecondFactorResealCleanup(SecondFactorRepository factors, SecondFactorSecrets secrets) {
        this.factors = factors;
        this.secrets = secrets;
    }

    @Scheduled(every = "1h", delayed = "1m")
    @Transactional
    void reseal() {
        factors.streamAll()
                .filter(factor -> !secrets.isCurrent(factor))
                .forEach(
                        factor ->
                                factor.secret =
                                        secrets.seal(factor.accountId, secrets.open(factor)));
    }
}
