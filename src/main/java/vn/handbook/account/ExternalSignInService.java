package vn.handbook.account;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import vn.handbook.audit.AuditAction;
import vn.handbook.member.MemberService;

/** Finds who the issuer's people are here. */
@ApplicationScoped
class ExternalSignInService {
    private final OidcConfig config;
    private final AccountQueries accounts;
    private final MemberService members;
    private final ExternalSessionSql sessions;
    private final HeldRoles roles;
    private final AccountTrail trail;
    private final TokenConfig tokens;
    private final Clock clock;

    ExternalSignInService(
            OidcConfig config,
            AccountQueries accounts,
            MemberService members,
            ExternalSessionSql sessions,
            HeldRoles roles,
            AccountTrail trail,
            TokenConfig tokens,
            Clock clock) {
        this.config = config;
        this.accounts = accounts;
        this.members = members;
        this.sessions = sessions;
        this.roles = roles;
        this.trail = trail;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * A session of the issuer's that comes for the first time becomes one here: its owner sees it
     * among the others and can end it, and it then stays ended although the issuer knows nothing of
     * that.
     *
     * @return nothing when nobody here is meant, or nobody who may come in
     * @throws AuthenticationFailedException when the session was ended here
     */
    @Transactional
    Optional<ExternalSession> signIn(ExternalPerson person) {
        return find(person.identifier())
                .filter(Account::isEnabled)
                .map(account -> resume(account, person));
    }

    private ExternalSession resume(Account account, ExternalPerson person) {
        if (!isAlive(account, person)) {
            throw new AuthenticationFailedException("Session ended");
        }
        return new ExternalSession(
                account.id, account.memberId, person.sessionId(), roles.of(account));
    }

    private Optional<Account> find(String identifier) {
        if (config.identifier() == OidcConfig.Identifier.USERNAME) {
            return accounts.byUsername(identifier.strip().toLowerCase(Locale.ROOT));
        }
        return members.idByIdentifier(identifier, config.identifier().kinds)
                .filter(member -> members.homeCellOfUser(member).isPresent())
                .flatMap(this::accountOf);
    }

    /** A member whom nobody has given an account so far gets one: the issuer knows who it is. */
    private Optional<Account> accountOf(UUID memberId) {
        Optional<Account> known = accounts.byMember(memberId);
        if (known.isPresent()) {
            return known;
        }
        sessions.createAccount(memberId, clock.instant());
        Optional<Account> created = accounts.byMember(memberId);
        created.ifPresent(account -> trail.recordOfNobody(AuditAction.ACCOUNT_CREATED, account.id));
        return created;
    }

    private boolean isAlive(Account account, ExternalPerson person) {
        boolean begun =
                sessions.begin(
                        person.sessionId(),
                        account.id,
                        person.client(),
                        clock.instant(),
                        tokens.refreshLifetime());
        if (begun) {
            trail.recordOwn(AuditAction.SIGNED_IN, account.id, person.sessionId());
        }
        return begun || sessions.isAlive(person.sessionId(), account.id);
    }
}
