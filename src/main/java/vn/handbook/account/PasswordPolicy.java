package vn.handbook.account;

import jakarta.inject.Singleton;
import java.util.List;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.text.Cleaning;
import vn.handbook.shared.text.Folding;
import vn.handbook.shared.text.Text;

/**
 * What a new password must be: long enough, and not what is guessed first. Nothing is asked of its
 * composition, and it never expires (NIST SP 800-63B-4 §3.1.1.2, ASVS 5.0 6.2).
 */
@Singleton
class PasswordPolicy {
    static final int MAX_LENGTH = 128;

    /** So much must be left of a password without the words that are known of its owner. */
    private static final int OWN_CHARACTERS = 6;

    private static final Text TOO_SHORT =
            Text.of("Cần ít nhất %s ký tự.", "At least %s characters are needed.");
    private static final Text TOO_SHORT_FOR_STAFF =
            Text.of(
                    "Tài khoản có vai trò quản lý cần ít nhất %s ký tự, hoặc bật xác thực hai bước trước.",
                    "An account with a role on an organisation needs at least %s characters, or a second factor first.");
    private static final Text TOO_LONG =
            Text.of("Không được quá %s ký tự.", "Must not be over %s characters.");
    private static final Text COMMON =
            Text.of(
                    "Mật khẩu này quá phổ biến, dễ bị đoán. Hãy dùng một câu ngắn chỉ mình bạn nghĩ ra.",
                    "This password is common and guessed first. Take a short sentence of your own.");
    private static final Text CONTEXT =
            Text.of(
                    "Mật khẩu chủ yếu gồm tên, ngày sinh, số giấy tờ, tổ chức của bạn hoặc tên của Sổ tay, dễ bị đoán."
                            + " Hãy thêm những từ khác.",
                    "The password is mostly your name, birth date, numbers or organisation, or the handbook's name,"
                            + " which are guessed first. Add other words.");

    private final PasswordConfig config;
    private final CommonPasswords common;

    PasswordPolicy(PasswordConfig config, CommonPasswords common) {
        this.config = config;
        this.common = common;
    }

    /**
     * @param pointer to the password in the request
     * @throws vn.handbook.shared.problem.Problem 422 with the reason
     */
    void refuseWeak(String password, String pointer, PasswordOwner owner) {
        Fault fault = fault(Cleaning.normalized(password), pointer, owner);
        if (fault != null) {
            throw AccountProblem.PASSWORD_REFUSED.problem(fault.message()).faults(List.of(fault));
        }
    }

    private Fault fault(String password, String pointer, PasswordOwner owner) {
        int length = length(password);
        if (length < config.minLength()) {
            return Fault.pointer(pointer, "TOO_SHORT", TOO_SHORT.with(config.minLength()));
        } else if (owner.staff() && !isLong(password)) {
            return Fault.pointer(
                    pointer, "TOO_SHORT", TOO_SHORT_FOR_STAFF.with(config.staffMinLength()));
        } else if (length > MAX_LENGTH) {
            return Fault.pointer(pointer, "TOO_LONG", TOO_LONG.with(MAX_LENGTH));
        } else if (common.contains(password)) {
            return Fault.pointer(pointer, "COMMON", COMMON);
        } else if (isMostlyKnown(password, owner)) {
            return Fault.pointer(pointer, "CONTEXT", CONTEXT);
        }
        return null;
    }

    /** Whether it would do for an account with a role of staff. */
    boolean isLong(String password) {
        return length(Cleaning.normalized(password)) >= config.staffMinLength();
    }

    private static int length(String password) {
        return password.codePointCount(0, password.length());
    }

    private boolean isMostlyKnown(String password, PasswordOwner owner) {
        String whole = Folding.fold(password).replace(" ", "");
        String rest = whole;
        for (String word : owner.folded(config.contextWords())) {
            rest = rest.replace(word, "");
        }
        return !rest.equals(whole) && (rest.length() < OWN_CHARACTERS || common.contains(rest));
    }
}
