package vn.handbook.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** Stands in for the second factor once, when the phone is gone. */
@Entity
class RecoveryCode {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID accountId;
    byte[] codeHash;
    Instant createdAt;
    Instant usedAt;

    protected RecoveryCode() {}

    RecoveryCode(UUID accountId, byte[] codeHash, Instant now) {
        this.accountId = accountId;
        this.codeHash = codeHash;
        this.createdAt = now;
    }
}
