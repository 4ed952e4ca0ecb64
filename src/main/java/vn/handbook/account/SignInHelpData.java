package vn.handbook.account;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.handbook.shared.privacy.Person;
import vn.handbook.shared.privacy.PersonalData;

/** Codes issued for a person's password, and the second factor; never a secret or its hash. */
@Singleton
class SignInHelpData implements PersonalData {
    private final AccountCodeRepository codes;
    private final SecondFactorRepository factors;
    private final RecoveryCodeRepository recoveryCodes;

    SignInHelpData(
            AccountCodeRepository codes,
            SecondFactorRepository factors,
            RecoveryCodeRepository recoveryCodes) {
        this.codes = codes;
        this.factors = factors;
        this.recoveryCodes = recoveryCodes;
    }

    record Issued(
            CodePurpose purpose,
            Instant issuedAt,
            Instant expiresAt,
            Instant usedAt,
            Instant voidedAt) {}

    record Own(List<Issued> codes, Instant secondFactorSince, long recoveryCodesLeft) {}

    @Override
    public String section() {
        return "signInHelp";
    }

    @Override
    public Set<String> tables() {
        return Set.of("account_code", "second_factor", "recovery_code");
    }

    @Override
    public Object about(Person person) {
        UUID account = person.accountId();
        return new Own(
                codes.list("accountId = ?1 order by issuedAt, id", account).stream()
                        .map(
                                code ->
                                        new Issued(
                                                code.purpose,
                                                code.issuedAt,
                                                code.expiresAt,
                                                code.usedAt,
                                                code.voidedAt))
                        .toList(),
                factors.findByIdOptional(account).map(factor -> factor.confirmedAt).orElse(null),
                recoveryCodes.left(account));
    }
}
