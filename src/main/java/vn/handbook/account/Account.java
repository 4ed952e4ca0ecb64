package vn.handbook.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** Somebody who may sign in: a member, or staff who are none. */
@Entity
class Account {
    @Id UUID id;
    String username;
    UUID memberId;
    String passwordHash;
    Instant disabledAt;
    @Version int version;
    Instant createdAt;

    protected Account() {}

    boolean isEnabled() {
        return disabledAt == null;
    }
}
