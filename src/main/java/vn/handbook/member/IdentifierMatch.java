package vn.handbook.member;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A member whom a typed identifier fits.
 *
 * @param how 0 by citizen id, 1 by card number, 2 by phone
 */
record IdentifierMatch(UUID memberId, int how) {
    private static final int BY_PHONE = 2;

    /**
     * Citizen ids and card numbers belong to one member alone; a phone may be a family's, and then
     * says of nobody who it is.
     *
     * @param best the best two
     */
    static Optional<UUID> onlyOne(List<IdentifierMatch> best) {
        boolean shared = best.size() > 1 && best.get(0).how() == BY_PHONE;
        return best.isEmpty() || shared ? Optional.empty() : Optional.of(best.get(0).memberId());
    }
}
