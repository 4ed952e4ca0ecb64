package vn.handbook.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** That an account was closed or opened again. */
@Entity
class AccountStateChange {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID accountId;

    @Enumerated(EnumType.STRING)
    AccountState state;

    String reason;
    UUID changedBy;
    Instant changedAt;

    protected AccountStateChange() {}

    AccountStateChange(
            UUID accountId, AccountState state, String reason, UUID changedBy, Instant changedAt) {
        this.accountId = accountId;
        this.state = state;
        this.reason = reason;
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }
}
