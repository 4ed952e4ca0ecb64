package vn.handbook.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One sign-in on one device, kept alive by refresh tokens of which each is used once. Only their
 * hashes are held; the last but one is remembered so that a repeated refresh can be told from a
 * stolen token.
 */
@Entity
class Session {
    @Id UUID id;

    UUID accountId;
    String deviceName;
    byte[] tokenHash;
    byte[] previousHash;
    Instant rotatedAt;
    Instant createdAt;
    Instant expiresAt;
    Instant revokedAt;
    @Version int version;

    protected Session() {}

    Session(
            UUID id,
            UUID accountId,
            String deviceName,
            byte[] tokenHash,
            Instant now,
            Duration lifetime) {
        this.id = id;
        this.accountId = accountId;
        this.deviceName = deviceName;
        this.tokenHash = tokenHash;
        this.rotatedAt = now;
        this.createdAt = now;
        this.expiresAt = now.plus(lifetime);
    }

    /** A session that has ended stays ended, at the first instant. */
    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    /** Whether this is its token now, or was the one before. */
    boolean knows(byte[] presented) {
        return MessageDigest.isEqual(presented, tokenHash)
                || MessageDigest.isEqual(presented, previousHash);
    }

    boolean isAlive(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    /**
     * Exchanges a token for the next.
     *
     * @param grace how long the last token may come again: a phone on a bad network repeats what it
     *     got no answer to
     * @return whether the token was good; one that had its turn before ends the session (RFC 9700
     *     §4.14.2)
     */
    boolean rotate(byte[] presented, byte[] next, Instant now, Duration grace) {
        if (MessageDigest.isEqual(presented, tokenHash)) {
            previousHash = tokenHash;
            rotatedAt = now;
        } else if (!MessageDigest.isEqual(presented, previousHash)
                || now.isAfter(rotatedAt.plus(grace))) {
            revoke(now);
            return false;
        }
        tokenHash = next;
        return true;
    }
}
