package vn.handbook.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
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

    private final AccountDirectoryQueries directory;
    private final Clock clock;

    RoleHolders(AccountDirectoryQueries directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * @throws Problem 422 when both or neither are named, or the scope has no such account
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
        Optional<Account> found =
                request.accountId() == null
                        ? directory.ofMember(scope.roots(), today, request.memberId())
                        : directory.find(scope.roots(), today, request.accountId());
        return found.orElseThrow(
                () ->
                        RightsProblem.broken(
                                request.accountId() == null ? "/memberId" : "/accountId",
                                NOT_IN_SCOPE));
    }
}
