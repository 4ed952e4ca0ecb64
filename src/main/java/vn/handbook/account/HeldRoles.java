package vn.handbook.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.handbook.member.MemberService;
import vn.handbook.shared.security.Role;
import vn.handbook.shared.time.Time;

/** Which roles an account holds today, whoever signed it in. */
@ApplicationScoped
class HeldRoles {
    private final AccountQueries accounts;
    private final MemberService members;
    private final Clock clock;

    HeldRoles(AccountQueries accounts, MemberService members, Clock clock) {
        this.accounts = accounts;
        this.members = members;
        this.clock = clock;
    }

    /**
     * What was granted to the account, and membership where the register says so. A member whom the
     * handbook is not for (any more) holds no office in it either.
     */
    List<Grant> of(Account account) {
        Optional<UUID> homeCell =
                Optional.ofNullable(account.memberId).flatMap(members::homeCellOfUser);
        if (account.memberId != null && homeCell.isEmpty()) {
            return List.of();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Time.VIETNAM);
        var grants = new ArrayList<Grant>();
        for (RoleAssignment assignment : accounts.rolesOn(account.id, today)) {
            grants.add(new Grant(assignment.role, assignment.organizationId));
        }
        homeCell.ifPresent(cell -> grants.add(new Grant(Role.MEMBER, cell)));
        return grants;
    }
}
