package vn.handbook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.handbook.member.MemberResponse;
import vn.handbook.member.MemberService;
import vn.handbook.shared.problem.CommonProblem;

/** What an account may know of itself. */
@ApplicationScoped
class MeService {
    private final AccountQueries accounts;
    private final MemberService members;

    MeService(AccountQueries accounts, MemberService members) {
        this.accounts = accounts;
        this.members = members;
    }

    @Transactional
    MeResponse read(UUID accountId, TokenCaller caller) {
        Account account =
                accounts.byId(accountId).orElseThrow(CommonProblem.UNAUTHENTICATED::problem);
        MemberResponse member =
                account.memberId == null ? null : members.readOwn(account.memberId).body();
        return new MeResponse(
                account.id, account.username, caller.grants(), caller.permissions(), member);
    }
}
