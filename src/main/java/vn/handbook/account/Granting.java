package vn.handbook.account;

import static vn.handbook.shared.security.Role.AUDITOR;
import static vn.handbook.shared.security.Role.CELL_SECRETARY;
import static vn.handbook.shared.security.Role.COMMITTEE_OFFICER;
import static vn.handbook.shared.security.Role.EDITOR;
import static vn.handbook.shared.security.Role.SYSTEM_ADMIN;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.handbook.shared.security.Role;

/**
 * Who may give and end which roles: the whole table. Nobody gives more than they hold, and this is
 * what that means here:
 *
 * <ul>
 *   <li><b>where</b>: on an organisation of the subtree on which the giver holds the role that lets
 *       them give, and nowhere else;
 *   <li><b>what</b>: an officer gives the offices of the committee's own work, the secretary's
 *       below it and the officer's beside it. Whoever administers the system gives any, because
 *       somebody has to give the first of each; reading the register or the log would still take a
 *       second person, as nobody gives to themselves;
 *   <li><b>how long</b>: not beyond the last day of the giver's own role;
 *   <li><b>when</b>: the giver's role is looked up at that moment and not taken from the token,
 *       which may be older than its end.
 * </ul>
 *
 * <p>{@code MEMBER} has no giver: it follows from the register.
 */
final class Granting {
    private static final Map<Role, Set<Role>> GIVES =
            Map.of(
                    COMMITTEE_OFFICER, Set.of(CELL_SECRETARY, COMMITTEE_OFFICER),
                    SYSTEM_ADMIN,
                            Set.of(
                                    CELL_SECRETARY,
                                    COMMITTEE_OFFICER,
                                    EDITOR,
                                    SYSTEM_ADMIN,
                                    AUDITOR));

    private Granting() {}

    /** The roles of which each lets its holder give and end this one. */
    static List<Role> giversOf(Role role) {
        return GIVES.entrySet().stream()
                .filter(entry -> entry.getValue().contains(role))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
