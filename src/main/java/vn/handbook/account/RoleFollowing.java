package vn.handbook.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.handbook.member.Standing;
import vn.handbook.member.StandingRule;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.time.Time;

/**
 * Roles and sessions end with the membership, and the roles on a cell with the leaving of it.
 * Nobody decides so of themselves.
 */
@ApplicationScoped
class RoleFollowing implements StandingRule {
    private final AccountRepository accounts;
    private final AccountClosing closing;
    private final Administrators administrators;
    private final RightsChanges changes;
    private final RoleEndings endings;
    private final Caller caller;
    private final Clock clock;

    RoleFollowing(
            AccountRepository accounts,
            AccountClosing closing,
            Administrators administrators,
            RightsChanges changes,
            RoleEndings endings,
            Caller caller,
            Clock clock) {
        this.accounts = accounts;
        this.closing = closing;
        this.administrators = administrators;
        this.changes = changes;
        this.endings = endings;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public void stands(UUID memberId, Standing before, Standing after, LocalDate on) {
        accounts.find("memberId", memberId)
                .firstResultOptional()
                .ifPresent(account -> follow(account, before, after));
    }

    private void follow(Account account, Standing before, Standing after) {
        changes.begin(caller.accountId(), account.id);
        LocalDate today = LocalDate.ofInstant(clock.instant(), Time.VIETNAM);
        if (!after.status().isMember()) {
            administrators.stayWithoutAccount(account.id, today);
            endings.all(account, "Không còn là đảng viên", today);
            closing.endSessions(account);
        } else if (!after.organizationId().equals(before.organizationId())) {
            endings.on(account, before.organizationId(), "Chuyển sinh hoạt đảng", today);
        }
        changes.takeEffect(account.id);
    }
}
