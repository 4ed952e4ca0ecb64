package vn.handbook.account;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import vn.handbook.shared.security.Role;

/**
 * Nobody locks the service up by mistake: an administrator goes only while another one of the same
 * organisation, or of one above, stays with no last day. For the organisation at the root that is
 * the last administrator of the service.
 */
@Singleton
class Administrators {
    private static final UUID NONE = new UUID(0, 0);

    private final RoleAssignmentQueries queries;
    private final RightsSql rights;

    Administrators(RoleAssignmentQueries queries, RightsSql rights) {
        this.queries = queries;
        this.rights = rights;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 409 when none would remain
     */
    void stayWithout(RoleAssignment ending, LocalDate today) {
        if (ending.role == Role.SYSTEM_ADMIN) {
            rights.lockAdministrators();
            require(queries.isAdministered(ending.organizationId, today, ending.id, NONE));
        }
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 409 when none would remain
     */
    void stayWithoutAccount(UUID accountId, LocalDate today) {
        rights.lockAdministrators();
        queries.heldBy(accountId, Role.SYSTEM_ADMIN, today)
                .forEach(
                        held ->
                                require(
                                        queries.isAdministered(
                                                held.organizationId, today, NONE, accountId)));
    }

    private static void require(boolean remains) {
        if (!remains) {
            throw RightsProblem.LAST_ADMINISTRATOR.problem();
        }
    }
}
