package vn.handbook.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.regex.Pattern;
import vn.handbook.audit.AuditAction;

/** Asks for the second factor of whoever has one. */
@Singleton
class SecondFactorCheck {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0]+");
    private static final Pattern TOTP = Pattern.compile("[0-9]{6}");

    private final SecondFactorRepository factors;
    private final RecoveryCodeRepository recoveryCodes;
    private final SecondFactorSecrets secrets;
    private final AccountTrail trail;
    private final Clock clock;

    SecondFactorCheck(
            SecondFactorRepository factors,
            RecoveryCodeRepository recoveryCodes,
            SecondFactorSecrets secrets,
            AccountTrail trail,
            Clock clock) {
        this.factors = factors;
        this.recoveryCodes = recoveryCodes;
        this.secrets = secrets;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Whether all is well: no second factor in force, or a code of it that was not taken before. In
     * the transaction of the caller, who keeps it.
     *
     * @param otp a code of the app, or a recovery code; {@code null} where none was sent
     * @throws vn.handbook.shared.problem.Problem 400 when one is needed and none was sent
     */
    boolean passes(Account account, String otp) {
        SecondFactor factor =
                factors.findForChange(account.id).filter(SecondFactor::isInForce).orElse(null);
        if (factor == null) {
            return true;
        }
        if (otp == null || otp.isBlank()) {
            throw AccountProblem.SECOND_FACTOR_NEEDED.problem();
        }
        Instant now = clock.instant();
        String code = SPACES.matcher(otp).replaceAll("");
        if (TOTP.matcher(code).matches()) {
            return factor.take(code, secrets.open(factor), now);
        }
        boolean taken = recoveryCodes.take(account.id, PaperCode.typed(code), now);
        if (taken) {
            trail.recordOwn(AuditAction.RECOVERY_CODE_USED, account.id, null);
        }
        return taken;
    }
}
