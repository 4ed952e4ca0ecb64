package vn.handbook.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/**
 * Somebody who may sign in: a member, or staff who are none. Without a password, until a one-time
 * code has set the first.
 */
@Entity
class Account {
    @Id UUID id;
    String username;
    UUID memberId;

    /** For whose sake an account of staff was made; a member's goes by the home cell. */
    UUID organizationId;

    String passwordHash;

    /** Whether the password has the length that roles of staff ask for. */
    boolean longPassword;

    Instant disabledAt;
    @Version int version;
    Instant createdAt;

    protected Account() {}

    static Account ofStaff(String username, UUID organizationId, Instant now) {
        var account = new Account();
        account.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        account.username = username;
        account.organizationId = organizationId;
        account.createdAt = now;
        return account;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 409 when it is disabled already
     */
    void disable(Instant now) {
        if (!isEnabled()) {
            throw RightsProblem.ACCOUNT_STATE_UNCHANGED.problem();
        }
        disabledAt = now;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 409 when it is enabled already
     */
    void enable() {
        if (isEnabled()) {
            throw RightsProblem.ACCOUNT_STATE_UNCHANGED.problem();
        }
        disabledAt = null;
    }

    boolean isEnabled() {
        return disabledAt == null;
    }

    final void setPassword(String hash, boolean isLong) {
        passwordHash = hash;
        longPassword = isLong;
    }
}
