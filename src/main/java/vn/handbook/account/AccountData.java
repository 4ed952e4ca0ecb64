package vn.handbook.account;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.handbook.shared.privacy.Person;
import vn.handbook.shared.privacy.PersonalData;
import vn.handbook.shared.security.Role;

/** A person's account, the roles held and the devices signed in on; never a secret or its hash. */
@Singleton
class AccountData implements PersonalData {
    private final AccountQueries accounts;

    AccountData(AccountQueries accounts) {
        this.accounts = accounts;
    }

    record Held(
            Role role,
            UUID organizationId,
            LocalDate validFrom,
            LocalDate validTo,
            Instant endedAt,
            String endReason) {}

    record StateChange(AccountState state, String reason, Instant changedAt) {}

    record Device(
            String deviceName,
            Instant signedInAt,
            Instant lastUsedAt,
            Instant expiresAt,
            Instant endedAt) {}

    record Own(
            UUID id,
            String username,
            Instant createdAt,
            Instant disabledAt,
            List<StateChange> stateChanges,
            List<Held> roles,
            List<Device> sessions) {}

    @Override
    public String section() {
        return "account";
    }

    @Override
    public Set<String> tables() {
        return Set.of("account", "account_state_change", "role_assignment", "session");
    }

    @Override
    public Object about(Person person) {
        return accounts.byId(person.accountId())
                .map(
                        account ->
                                new Own(
                                        account.id,
                                        account.username,
                                        account.createdAt,
                                        account.disabledAt,
                                        stateChanges(account.id),
                                        roles(account.id),
                                        sessions(account.id)))
                .orElse(null);
    }

    private List<Held> roles(UUID accountId) {
        return accounts.allRoles(accountId).stream()
                .map(
                        role ->
                                new Held(
                                        role.role,
                                        role.organizationId,
                                        role.validFrom,
                                        role.validTo,
                                        role.endedAt,
                                        role.endReason))
                .toList();
    }

    private List<StateChange> stateChanges(UUID accountId) {
        return accounts.allStateChanges(accountId).stream()
                .map(change -> new StateChange(change.state, change.reason, change.changedAt))
                .toList();
    }

    private List<Device> sessions(UUID accountId) {
        return accounts.allSessions(accountId).stream()
                .map(
                        session ->
                                new Device(
                                        session.deviceName,
                                        session.createdAt,
                                        session.rotatedAt,
                                        session.expiresAt,
                                        session.revokedAt))
                .toList();
    }
}
