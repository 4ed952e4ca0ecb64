package vn.handbook.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class AccountCodeRepository implements PanacheRepositoryBase<AccountCode, UUID> {

    /** The account's last code that was neither used nor voided. */
    Optional<AccountCode> openOf(UUID accountId) {
        return find("accountId = ?1 and usedAt is null and voidedAt is null", accountId)
                .firstResultOptional();
    }

    /** Locked, so that of two who redeem it at once one comes too late. */
    AccountCode findForChange(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    void voidOpenOf(UUID accountId, Instant now) {
        update(
                "voidedAt = ?1 where accountId = ?2 and usedAt is null and voidedAt is null",
                now,
                accountId);
    }

    /** Those that were of no use to anybody any more at that time. */
    long deleteEndedBefore(Instant instant) {
        return delete("least(expiresAt, coalesce(usedAt, voidedAt, expiresAt)) < ?1", instant);
    }

    /** The account's last code, whatever became of it. */
    Optional<AccountCode> lastOf(UUID accountId) {
        return find("accountId = ?1 order by issuedAt desc, id desc", accountId)
                .firstResultOptional();
    }
}
