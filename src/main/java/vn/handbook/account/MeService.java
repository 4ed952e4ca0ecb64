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
    private final AccountGrants grants;
    private final AccountCodeRepository codes;
    private final SecondFactorRepository factors;
    private final MemberService members;

    MeService(
            AccountQueries accounts,
            AccountGrants grants,
            AccountCodeRepository codes,
            SecondFactorRepository factors,
            MemberService members) {
        this.accounts = accounts;
        this.grants = grants;
        this.codes = codes;
        this.factors = factors;
        this.members = members;
    }

    @Transactional
    MeResponse read(UUID accountId, TokenCaller caller) {
        Account account =
                accounts.byId(accountId).orElseThrow(CommonProblem.UNAUTHENTICATED::problem);
        MemberResponse member =
                account.memberId == null ? null : members.readOwn(account.memberId).body();
        return new MeResponse(
                account.id,
                account.username,
                caller.grants(),
                caller.permissions(),
                factors.isInForce(accountId),
                grants.withheld(account)
                        .filter(roles -> !caller.grants().containsAll(roles.roles()))
                        .orElse(null),
                codes.lastOf(accountId).map(this::told).orElse(null),
                member);
    }

    private LastCode told(AccountCode code) {
        Account issuer = accounts.byId(code.issuedBy).orElseThrow();
        String name =
                issuer.memberId == null
                        ? issuer.username
                        : members.readOwn(issuer.memberId).body().fullName();
        return new LastCode(code.issuedAt, name, code.usedAt);
    }
}
