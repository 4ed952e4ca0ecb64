package vn.handbook.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.handbook.account.SignInThrottle.Purpose;
import vn.handbook.audit.AuditAction;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.text.Text;

/**
 * Adding and removing one's second factor; each needs the password, and the factor if there is one.
 */
@ApplicationScoped
class SecondFactorService {
    private static final Text ALREADY =
            Text.of(
                    "Xác thực hai bước đang bật. Muốn chuyển sang máy khác, hãy tắt rồi bật lại.",
                    "The second factor is on. To move it to another phone, remove it and add it again.");
    private static final Text NOT_BEGUN =
            Text.of("Chưa bắt đầu bật xác thực hai bước.", "Adding a second factor has not begun.");
    private static final Text PASSWORD_TOO_SHORT =
            Text.of(
                    "Tài khoản có vai trò quản lý: hãy đổi sang mật khẩu dài hơn trước khi tắt.",
                    "The account has a role on an organisation: change to a longer password first.");

    private final AccountRepository accounts;
    private final AccountQueries queries;
    private final SecondFactorRepository factors;
    private final RecoveryCodeRepository recoveryCodes;
    private final SecondFactorSecrets secrets;
    private final SecondFactorCheck check;
    private final OwnerCheck owner;
    private final SignInThrottle throttle;
    private final AccountTrail trail;
    private final Clock clock;

    SecondFactorService(
            AccountRepository accounts,
            AccountQueries queries,
            SecondFactorRepository factors,
            RecoveryCodeRepository recoveryCodes,
            SecondFactorSecrets secrets,
            SecondFactorCheck check,
            OwnerCheck owner,
            SignInThrottle throttle,
            AccountTrail trail,
            Clock clock) {
        this.accounts = accounts;
        this.queries = queries;
        this.factors = factors;
        this.recoveryCodes = recoveryCodes;
        this.secrets = secrets;
        this.check = check;
        this.owner = owner;
        this.throttle = throttle;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    SecondFactorResponse read(UUID accountId) {
        return factors.findByIdOptional(accountId)
                .filter(SecondFactor::isInForce)
                .map(
                        factor ->
                                new SecondFactorResponse(
                                        true,
                                        factor.confirmedAt,
                                        (int) recoveryCodes.left(accountId)))
                .orElse(SecondFactorResponse.NONE);
    }

    /**
     * Makes a secret; it is not asked for before it was shown to work.
     *
     * @throws vn.handbook.shared.problem.Problem 409 when there is one in force
     */
    SecondFactorSecretResponse begin(UUID accountId, String password) {
        return asOwner(
                accountId,
                () -> {
                    owner.refuseWrong(accountId, password);
                    return QuarkusTransaction.requiringNew().call(() -> begun(accountId));
                });
    }

    private SecondFactorSecretResponse begun(UUID accountId) {
        byte[] secret = Totp.newSecret();
        Account account = accounts.findForChange(accountId);
        SecondFactor factor = factors.findById(accountId);
        if (factor == null) {
            factors.persist(
                    new SecondFactor(accountId, secrets.seal(accountId, secret), clock.instant()));
        } else if (factor.isInForce()) {
            throw CommonProblem.CONFLICT.problem(ALREADY);
        } else {
            factor.replaceSecret(secrets.seal(accountId, secret), clock.instant());
        }
        return secrets.shown(account, secret);
    }

    /**
     * Puts the begun one in force.
     *
     * @return the recovery codes, which are not shown again
     * @throws vn.handbook.shared.problem.Problem 400 for a wrong code, 409 when none was begun
     */
    RecoveryCodesResponse confirm(UUID accountId, String code) {
        return asOwner(
                accountId,
                () -> QuarkusTransaction.requiringNew().call(() -> confirmed(accountId, code)));
    }

    private RecoveryCodesResponse confirmed(UUID accountId, String code) {
        SecondFactor factor =
                factors.findForChange(accountId)
                        .filter(begun -> !begun.isInForce())
                        .orElseThrow(() -> CommonProblem.CONFLICT.problem(NOT_BEGUN));
        if (!factor.take(code.replace(" ", ""), secrets.open(factor), clock.instant())) {
            throw AccountProblem.SECOND_FACTOR_REFUSED.problem();
        }
        factor.confirm(clock.instant());
        trail.record(AuditAction.SECOND_FACTOR_ADDED, accountId, null);
        return codes(accountId);
    }

    /** Replaces the recovery codes. */
    RecoveryCodesResponse renewCodes(UUID accountId, OwnerProof proof) {
        return proven(accountId, proof, account -> codes(accountId));
    }

    private RecoveryCodesResponse codes(UUID accountId) {
        List<String> codes = recoveryCodes.issue(accountId, clock.instant());
        trail.record(AuditAction.RECOVERY_CODES_ISSUED, accountId, null);
        return new RecoveryCodesResponse(codes);
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 422 when roles of staff would be left with a short
     *     password alone
     */
    void remove(UUID accountId, OwnerProof proof) {
        proven(
                accountId,
                proof,
                account -> {
                    if (queries.holdsRoles(accountId) && !account.longPassword) {
                        throw AccountProblem.PASSWORD_REFUSED.problem(PASSWORD_TOO_SHORT);
                    }
                    factors.deleteById(accountId);
                    trail.record(AuditAction.SECOND_FACTOR_REMOVED, accountId, null);
                    return accountId;
                });
    }

    private <T> T proven(UUID accountId, OwnerProof proof, Function<Account, T> change) {
        return asOwner(
                accountId,
                () -> {
                    owner.refuseWrong(accountId, proof.currentPassword());
                    return QuarkusTransaction.requiringNew()
                            .call(() -> withFactor(accountId, proof, change));
                });
    }

    private <T> T withFactor(UUID accountId, OwnerProof proof, Function<Account, T> change) {
        Account account = accounts.findForChange(accountId);
        if (!factors.isInForce(accountId)) {
            throw CommonProblem.CONFLICT.problem(NOT_BEGUN);
        }
        if (!check.passes(account, proof.otp())) {
            throw AccountProblem.SECOND_FACTOR_REFUSED.problem();
        }
        return change.apply(account);
    }

    private <T> T asOwner(UUID accountId, Supplier<T> guess) {
        return throttle.attempt(Purpose.OWNER, accountId.toString(), guess);
    }
}
