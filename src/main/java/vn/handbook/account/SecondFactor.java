package vn.handbook.account;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;

/** An account's second factor: in force once a code of it was shown to work. */
@Entity
class SecondFactor {
    @Id UUID accountId;
    @Embedded SealedSecret secret;
    Instant confirmedAt;
    long lastStep;
    Instant createdAt;
    @Version int version;

    protected SecondFactor() {}

    SecondFactor(UUID accountId, SealedSecret sealedSecret, Instant now) {
        this.accountId = accountId;
        replaceSecret(sealedSecret, now);
    }

    /** Begun anew before it was confirmed. */
    final void replaceSecret(SealedSecret sealedSecret, Instant now) {
        secret = sealedSecret;
        createdAt = now;
        lastStep = 0;
    }

    boolean isInForce() {
        return confirmedAt != null;
    }

    /** Takes a code once. */
    boolean take(String code, byte[] openSecret, Instant now) {
        OptionalLong step = Totp.stepOf(code, openSecret, lastStep, now);
        step.ifPresent(taken -> lastStep = taken);
        return step.isPresent();
    }

    void confirm(Instant now) {
        confirmedAt = now;
    }
}
