package vn.handbook.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.text.Text;
import vn.handbook.shared.time.Time;

/** Who is to get a role: an account, or the member whose account it is. */
@Singleton
class RoleHolders {
    private static final Text NOT_IN_SCOPE =
            Text.of(
                    "Không có tài khoản nào như vậy trong phạm vi của bạn.",
                    "There is no such account in your scope.");

    private static final Text NOT_A_USER =
            Text.of(
                    "Sổ tay không dành cho đảng viên ở tình trạng này.",
                    "The handbook is not for members of this status.");

    private final AccountDirectoryQueries directory;
    private final MemberAccounts members;
    private final Clock clock;

    RoleHolders(AccountDirectoryQueries directory, MemberAccounts members, Clock clock) {
        this.directory = directory;
        this.members = members;
        this.clock = clock;
    }

    /**
     * A member of the scope who has no account yet gets one: a newly elected secretary, for one. It
     * is without a password until a code sets the first.
     *
     * @throws Problem 422 when both or neither are named, or the scope has no such account or
     *     member, or the handbook is not for the member
     */
    Account of(Scope scope, GrantRoleRequest request) {
        if ((request.accountId() == null) == (request.memberId() == null)) {
            throw RightsProblem.broken(
                    "/accountId",
                    Text.of(
                            "Gửi đúng một trong hai: accountId, memberId.",
                            "Send exactly one of the two: accountId, memberId."));
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Time.VIETNAM);
        return request.accountId() == null
                ? ofMember(scope, today, request.memberId())
                : directory
                        .find(scope.roots(), today, request.accountId())
                        .orElseThrow(() -> RightsProblem.broken("/accountId", NOT_IN_SCOPE));
    }

    private Account ofMember(Scope scope, LocalDate today, UUID memberId) {
        Optional<Account> known = directory.ofMember(scope.roots(), today, memberId);
        if (known.isPresent()) {
            return known.get();
        }
        if (!members.isInScope(scope, memberId)) {
            throw RightsProblem.broken("/memberId", NOT_IN_SCOPE);
        }
        return members.of(memberId)
                .orElseThrow(() -> RightsProblem.broken("/memberId", NOT_A_USER));
    }
}
