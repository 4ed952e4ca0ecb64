package vn.handbook.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class RecoveryCodeRepository implements PanacheRepositoryBase<RecoveryCode, UUID> {
    private static final int CODES = 10;
    private static final int GROUPS = 4;

    /** New ones instead of those that are there, in the form in which they are written down. */
    List<String> issue(UUID accountId, Instant now) {
        delete("accountId", accountId);
        var codes = new ArrayList<String>();
        for (int i = 0; i < CODES; i++) {
            PaperCode code = PaperCode.random(GROUPS);
            persist(new RecoveryCode(accountId, code.hash(), now));
            codes.add(code.grouped());
        }
        return codes;
    }

    /** Takes a code once; of two who come with it at once one is too late. */
    boolean take(UUID accountId, PaperCode code, Instant now) {
        return update(
                        "usedAt = ?1 where accountId = ?2 and codeHash = ?3 and usedAt is null",
                        now,
                        accountId,
                        code.hash())
                == 1;
    }

    long left(UUID accountId) {
        return count("accountId = ?1 and usedAt is null", accountId);
    }
}
