package vn.handbook.audit;

import java.util.Map;
import java.util.UUID;
import vn.handbook.shared.security.Role;

/**
 * One thing to be recorded: {@code AuditEntry.of(ROLE_GRANTED).onAccount(account, member)
 * .in(organization).about(assignment).changed(Map.of(), Map.of("role", "EDITOR"))}. Done by the
 * sender of the request unless {@link #by} says otherwise.
 */
public final class AuditEntry {
    final AuditAction action;
    Actor actor;
    Role role;
    UUID heldOn;
    UUID memberId;
    UUID accountId;
    UUID organizationId;
    UUID objectId;
    Enum<?> purpose;
    Map<String, String> before;
    Map<String, String> after;

    private AuditEntry(AuditAction action) {
        this.action = action;
    }

    public static AuditEntry of(AuditAction action) {
        return new AuditEntry(action);
    }

    public AuditEntry by(Actor who) {
        actor = who;
        return this;
    }

    /** In an office that is held on an organisation. */
    public AuditEntry as(Role office, UUID organization) {
        role = office;
        heldOn = organization;
        return this;
    }

    public AuditEntry onMember(UUID member) {
        memberId = member;
        return this;
    }

    /**
     * @param member whom the account belongs to, {@code null} for staff
     */
    public AuditEntry onAccount(UUID account, UUID member) {
        accountId = account;
        memberId = member;
        return this;
    }

    /** On which member it is so far. */
    public UUID memberId() {
        return memberId;
    }

    /** The organisation by whose auditors it is read; a member's home cell unless it is said. */
    public AuditEntry in(UUID organization) {
        organizationId = organization;
        return this;
    }

    /** The document, session, role assignment… that it was done to. */
    public AuditEntry about(UUID object) {
        objectId = object;
        return this;
    }

    public AuditEntry purpose(Enum<?> named) {
        purpose = named;
        return this;
    }

    /**
     * For changes of roles and identifiers: what was and what is, only what differs.
     *
     * @param was with identifiers masked already
     * @param is with identifiers masked already
     */
    public AuditEntry changed(Map<String, String> was, Map<String, String> is) {
        before = was;
        after = is;
        return this;
    }
}
