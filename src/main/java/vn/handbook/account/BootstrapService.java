package vn.handbook.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import vn.handbook.audit.AuditAction;
import vn.handbook.organization.OrganizationService;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.text.Cleaning;
import vn.handbook.shared.text.Text;

/** Makes the first administrator. */
@ApplicationScoped
class BootstrapService {
    private static final int GROUPS = 5;
    private static final Text NO_ORGANIZATION =
            Text.of(
                    "Danh sách tổ chức còn trống: cần tên, mã và loại của tổ chức gốc.",
                    "There is no organisation yet: the root's name, code and type are needed.");

    private final BootstrapSql bootstrap;
    private final AccountRepository accounts;
    private final OrganizationService organizations;
    private final PasswordPolicy policy;
    private final Passwords passwords;
    private final AccountTrail trail;
    private final CodeConfig config;
    private final Clock clock;

    BootstrapService(
            BootstrapSql bootstrap,
            AccountRepository accounts,
            OrganizationService organizations,
            PasswordPolicy policy,
            Passwords passwords,
            AccountTrail trail,
            CodeConfig config,
            Clock clock) {
        this.bootstrap = bootstrap;
        this.accounts = accounts;
        this.organizations = organizations;
        this.policy = policy;
        this.passwords = passwords;
        this.trail = trail;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A new code where there is no administrator and no code that is still good: on one replica,
     * and once.
     */
    Optional<PaperCode> issue() {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            Instant now = clock.instant();
                            bootstrap.lock();
                            if (bootstrap.hasAdministrator() || bootstrap.isOpen(now)) {
                                return Optional.empty();
                            }
                            PaperCode code = PaperCode.random(GROUPS);
                            bootstrap.write(code.hash(), now, now.plus(config.bootstrapLifetime()));
                            return Optional.of(code);
                        });
    }

    /**
     * Redeems the code.
     *
     * @throws vn.handbook.shared.problem.Problem 400 for a code that is wrong, used or too old; 422
     *     when the password is too weak or the root organisation is missing, and the code is good
     *     for another try then
     */
    BootstrapResponse createAdministrator(BootstrapRequest request) {
        byte[] presented = PaperCode.typed(request.code()).hash();
        QuarkusTransaction.requiringNew().run(() -> refuseUnlessGood(presented));
        var owner = new PasswordOwner(true, request.words());
        policy.refuseWeak(request.password(), "/password", owner);
        String hash = passwords.hash(request.password());
        return QuarkusTransaction.requiringNew().call(() -> create(request, presented, hash));
    }

    private BootstrapResponse create(BootstrapRequest request, byte[] presented, String hash) {
        bootstrap.lock();
        refuseUnlessGood(presented);
        UUID root = organizations.root().orElseGet(() -> found(request.organization()));
        Account administrator = Account.ofStaff(request.username(), root, clock.instant());
        administrator.setPassword(hash, true);
        admit(administrator);
        bootstrap.grantAdministration(administrator.id, root, clock.instant());
        bootstrap.use(clock.instant());
        trail.recordOwn(AuditAction.FIRST_ADMINISTRATOR_CREATED, administrator.id, null);
        return new BootstrapResponse(administrator.id, administrator.username, root);
    }

    private void admit(Account administrator) {
        try {
            accounts.persistAndFlush(administrator);
        } catch (ConstraintViolationException taken) {
            throw AccountProblem.USERNAME_TAKEN.problem();
        }
    }

    private void refuseUnlessGood(byte[] presented) {
        if (bootstrap.hasAdministrator() || !bootstrap.isOpen(presented, clock.instant())) {
            throw AccountProblem.CODE_REFUSED.problem();
        }
    }

    private UUID found(BootstrapRequest.Root root) {
        if (root == null) {
            throw AccountProblem.ROOT_ORGANIZATION_MISSING
                    .problem()
                    .faults(List.of(Fault.pointer("/organization", "REQUIRED", NO_ORGANIZATION)));
        }
        return organizations.found(
                root.type(), Cleaning.line(root.code()), Cleaning.line(root.name()));
    }
}
