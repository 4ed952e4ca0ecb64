package vn.handbook.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody who may sign in: a member, or staff who are none. Without a password, until a one-time
 * code has set the first.
 */
@Entity
class Account {
    @Id UUID id;
    String username;
    UUID memberId;
    String passwordHash;

    /** Whether the password has the length that roles of staff ask for. */
    boolean longPassword;

    Instant disabledAt;
    @Version int version;
    Instant createdAt;

    protected Account() {}

    boolean isEnabled() {
        return disabledAt == null;
    }

    void setPassword(String hash, boolean isLong) {
        passwordHash = hash;
        longPassword = isLong;
    }
}
