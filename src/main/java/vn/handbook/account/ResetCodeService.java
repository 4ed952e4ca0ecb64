package vn.handbook.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.handbook.audit.AuditAction;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.text.Text;

/**
 * Issues one-time codes. Whoever issues one learns no password and sets none; the code alone is
 * good for setting it, and a second factor stays in force unless the code is to forget it.
 */
@ApplicationScoped
class ResetCodeService {
    private static final Text OWN =
            Text.of(
                    "Không tự cấp mã cho mình. Hãy đổi mật khẩu bằng mật khẩu hiện tại, hoặc nhờ người khác cấp mã.",
                    "Nobody issues a code to themselves. Change the password by the current one, or ask somebody else.");
    private static final Text MORE_RIGHTS =
            Text.of(
                    "Tài khoản này có những quyền mà bạn không có; hãy nhờ cấp trên hoặc quản trị hệ thống.",
                    "The account may do what you may not; ask a higher committee or the administrator.");
    private static final Text NOT_A_USER =
            Text.of(
                    "Sổ tay không dành cho đảng viên ở tình trạng này.",
                    "The handbook is not for members of this status.");
    private static final Text NO_NAME =
            Text.of(
                    "Hồ sơ chưa có số căn cước, số thẻ hay điện thoại riêng để đăng nhập; hãy bổ sung trước.",
                    "The record has no citizen id, card number or phone of its own to sign in by; enter one first.");
    private static final Text DISABLED =
            Text.of("Tài khoản đang bị khoá.", "The account is disabled.");

    private final AccountRepository accounts;
    private final AccountCodeRepository codes;
    private final AccountRights rights;
    private final SignInNames names;
    private final MemberAccounts members;
    private final AccountTrail trail;
    private final CodeConfig config;
    private final SigningKeys keys;
    private final Clock clock;

    ResetCodeService(
            AccountRepository accounts,
            AccountCodeRepository codes,
            AccountRights rights,
            SignInNames names,
            MemberAccounts members,
            AccountTrail trail,
            CodeConfig config,
            SigningKeys keys,
            Clock clock) {
        this.accounts = accounts;
        this.codes = codes;
        this.rights = rights;
        this.names = names;
        this.members = members;
        this.trail = trail;
        this.config = config;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * For a member of the scope, who gets an account by it where there is none.
     *
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope, 403 for oneself and for an
     *     account that may do more, 409 for a disabled one, 422 when the handbook is not for the
     *     member
     */
    @Transactional
    IssuedCodeResponse issueForMember(
            Scope scope, UUID memberId, boolean forgetSecondFactor, TokenCaller issuer) {
        if (!members.isInScope(scope, memberId)) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        Account account =
                members.of(memberId)
                        .orElseThrow(() -> CommonProblem.RULE_BROKEN.problem(NOT_A_USER));
        refuseOwn(account, issuer);
        if (!rights.cover(issuer, account.id)) {
            throw CommonProblem.FORBIDDEN.problem(MORE_RIGHTS);
        }
        return issue(account, forgetSecondFactor, issuer);
    }

    /**
     * For an account all of whose roles lie in the scope.
     *
     * @throws vn.handbook.shared.problem.Problem 404 for any other, 403 for oneself, 409 for a
     *     disabled one
     */
    @Transactional
    IssuedCodeResponse issueForStaff(
            Scope scope, UUID accountId, boolean forgetSecondFactor, TokenCaller issuer) {
        Account account = accounts.findById(accountId);
        if (account == null || !rights.areInside(scope, account)) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        refuseOwn(account, issuer);
        return issue(account, forgetSecondFactor, issuer);
    }

    /** A stolen access token must not be enough to set the password of its owner. */
    private static void refuseOwn(Account account, TokenCaller issuer) {
        if (account.id.equals(issuer.accountId())) {
            throw CommonProblem.FORBIDDEN.problem(OWN);
        }
    }

    private IssuedCodeResponse issue(
            Account account, boolean forgetSecondFactor, TokenCaller issuer) {
        if (!account.isEnabled()) {
            throw CommonProblem.CONFLICT.problem(DISABLED);
        }
        List<SignInName> signInWith = names.of(account);
        if (signInWith.isEmpty()) {
            throw CommonProblem.RULE_BROKEN.problem(NO_NAME);
        }
        Instant now = clock.instant();
        accounts.findForChange(account.id);
        codes.voidOpenOf(account.id, now);
        OneTimeCode code = OneTimeCode.random();
        CodePurpose purpose =
                account.passwordHash == null ? CodePurpose.ACTIVATION : CodePurpose.RESET;
        var issued =
                new AccountCode(
                        account.id,
                        purpose,
                        code.hash(account.id, keys.current()),
                        forgetSecondFactor,
                        issuer.accountId(),
                        now,
                        purpose == CodePurpose.ACTIVATION
                                ? config.activationLifetime()
                                : config.resetLifetime());
        codes.persist(issued);
        trail.record(AuditAction.CODE_ISSUED, account.id, issued.id);
        return new IssuedCodeResponse(code.grouped(), purpose, issued.expiresAt, signInWith);
    }
}
