package vn.handbook.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** A one-time code with which the owner of an account sets its password. */
@Entity
class AccountCode {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID accountId;

    @Enumerated(EnumType.STRING)
    CodePurpose purpose;

    byte[] codeHash;

    /** Whether the second factor goes with it: for whose phone is gone. */
    boolean forgetsSecondFactor;

    UUID issuedBy;
    Instant issuedAt;
    Instant expiresAt;
    Instant usedAt;
    Instant voidedAt;

    protected AccountCode() {}

    AccountCode(
            UUID accountId,
            CodePurpose purpose,
            byte[] codeHash,
            boolean forgetsSecondFactor,
            UUID issuedBy,
            Instant now,
            Duration lifetime) {
        this.accountId = accountId;
        this.purpose = purpose;
        this.codeHash = codeHash;
        this.forgetsSecondFactor = forgetsSecondFactor;
        this.issuedBy = issuedBy;
        this.issuedAt = now;
        this.expiresAt = now.plus(lifetime);
    }

    boolean isGood(byte[] presented, Instant now) {
        return usedAt == null
                && voidedAt == null
                && now.isBefore(expiresAt)
                && MessageDigest.isEqual(codeHash, presented);
    }

    void use(Instant now) {
        usedAt = now;
    }
}
