package vn.handbook.organization;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What becomes of a room's things when an organisation ends. Each room above that keeps something
 * by organisation has one; they run in the transaction of the change, so that either the tree and
 * everything that hangs on it has changed or nothing has. The rules, all of them:
 *
 * <ul>
 *   <li>A merged organisation is closed on the decision's date; the organisations below it go under
 *       its successor, and its name, type, place and events stay readable under its own id.
 *   <li>Whoever is still a member has the successor as home cell from then on. Who had left before
 *       stays in the closed one, where the history is.
 *   <li>Roles on the closed organisation end with that date; nobody becomes secretary of the
 *       successor by a merger.
 *   <li>Documents go to the successor, so that their readers keep them. Resolutions go with them.
 *   <li>Study plans that are still open go to the successor. Those past their due date stay with
 *       the closed organisation: a merger makes nobody late. What they are for goes along; where a
 *       plan is for the successor already, or for one above it, it is not named twice. Plans one of
 *       whose targets ends without a successor go on with the rest.
 *   <li>Groups of members go to the successor, and end with an organisation that has none.
 *   <li>An organisation that has members or living organisations below it cannot be closed without
 *       a merger. One closed without successor keeps its documents, for its superiors to read.
 *   <li>A new organisation that is split off begins empty, or with the organisations below that the
 *       decision names; members come to it by transfers, which are decisions of their own.
 *   <li>Transfers that are under way and temporary affiliations go on with the successor; without
 *       one, they keep the organisation from being closed.
 * </ul>
 */
public interface SuccessionRule {

    /** Whether something lives in the organisation that would be lost if it were closed. */
    default boolean isInUse(UUID organizationId) {
        return false;
    }

    /** The organisation is closed on this date and another one takes over what it has. */
    void succeed(UUID organizationId, UUID successorId, LocalDate on);

    /** The organisation is closed on this date, and nobody takes over. */
    default void end(UUID organizationId, LocalDate on) {}
}
