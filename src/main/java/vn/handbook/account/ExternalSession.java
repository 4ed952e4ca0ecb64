package vn.handbook.account;

import java.util.List;
import java.util.UUID;

/**
 * One of the issuer's people, as somebody here.
 *
 * @param memberId {@code null} for staff
 */
record ExternalSession(UUID accountId, UUID memberId, UUID sessionId, List<Grant> grants) {}
