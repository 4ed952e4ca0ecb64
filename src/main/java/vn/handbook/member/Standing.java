package vn.handbook.member;

import java.util.UUID;

/**
 * What a member is, and where.
 *
 * @param organizationId the home cell
 */
public record Standing(MemberStatus status, UUID organizationId) {}
