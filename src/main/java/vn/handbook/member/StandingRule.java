package vn.handbook.member;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What becomes of a room's things when a member's standing changes. Each room above that keeps
 * something by it has one; they run in the transaction of the change. The rules, all of them:
 *
 * <ul>
 *   <li>Whoever is no longer a member keeps no position, no role and no session.
 *   <li>Whoever goes to another cell leaves the positions and roles that are held in the old one;
 *       those held higher up stay, for they are not the cell's to give.
 *   <li>What is to be studied follows from the home cell and needs no rule.
 * </ul>
 *
 * Positions and roles that ended do not come back when the change is voided: whoever is to have
 * them again is appointed again.
 */
public interface StandingRule {
    void stands(UUID memberId, Standing before, Standing after, LocalDate on);
}
