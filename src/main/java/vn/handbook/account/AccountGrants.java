package vn.handbook.account;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.handbook.account.Withheld.Reason;
import vn.handbook.shared.security.Role;

/** Which roles an account that signs in with its own password may use. */
@Singleton
class AccountGrants {
    private final HeldRoles held;
    private final SecondFactorRepository factors;
    private final Set<Role> needSecondFactor;

    AccountGrants(HeldRoles held, SecondFactorRepository factors, SecondFactorConfig config) {
        this.held = held;
        this.factors = factors;
        this.needSecondFactor = config.requiredRoles().orElse(Set.of());
    }

    /** What it holds without what is withheld. In the transaction of the caller. */
    List<Grant> of(Account account) {
        var grants = new ArrayList<Grant>(held.of(account));
        withheld(account, grants).ifPresent(withheld -> grants.removeAll(withheld.roles()));
        return grants;
    }

    /** What is without effect because the account is not well enough protected for it. */
    Optional<Withheld> withheld(Account account) {
        return withheld(account, held.of(account));
    }

    private Optional<Withheld> withheld(Account account, List<Grant> grants) {
        List<Grant> offices = grants.stream().filter(grant -> grant.role() != Role.MEMBER).toList();
        if (offices.isEmpty() || factors.isInForce(account.id)) {
            return Optional.empty();
        }
        if (!account.longPassword) {
            return Optional.of(new Withheld(Reason.PASSWORD_TOO_SHORT, offices));
        }
        List<Grant> missing =
                offices.stream().filter(grant -> needSecondFactor.contains(grant.role())).toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Withheld(Reason.SECOND_FACTOR_MISSING, missing));
    }
}
