package vn.handbook.account;

import jakarta.inject.Singleton;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.problem.ProblemCatalog;
import vn.handbook.shared.problem.ProblemType;
import vn.handbook.shared.text.Text;

/** What can be wrong with signing in. */
enum AccountProblem implements ProblemType {
    SIGN_IN_REFUSED(
            400,
            "Tên đăng nhập hoặc mật khẩu không đúng",
            "User name or password is wrong",
            "invalid_grant"),
    REFRESH_REFUSED(400, "Phiên đăng nhập đã kết thúc", "The session has ended", "invalid_grant"),
    TOKEN_REQUEST_INCOMPLETE(
            400,
            "Yêu cầu đăng nhập thiếu thông tin",
            "The token request is incomplete",
            "invalid_request"),
    GRANT_TYPE_UNKNOWN(
            400,
            "Cách đăng nhập không được hỗ trợ",
            "The grant type is not supported",
            "unsupported_grant_type"),
    CODE_REFUSED(
            400, "Mã không đúng hoặc đã hết hiệu lực", "The code is wrong or no longer good", null),
    SECOND_FACTOR_NEEDED(
            400, "Cần mã xác thực bước hai", "The second factor is needed", "mfa_required"),
    SECOND_FACTOR_REFUSED(
            400,
            "Mã xác thực bước hai không đúng hoặc đã dùng",
            "The second factor's code is wrong or was used",
            "invalid_grant"),
    ROOT_ORGANIZATION_MISSING(422, "Cần tổ chức gốc", "The root organisation is needed", null),
    USERNAME_TAKEN(409, "Tên đăng nhập đã có người dùng", "The user name is taken", null),
    PASSWORD_REFUSED(
            422, "Mật khẩu mới chưa đạt yêu cầu", "The new password does not meet the rules", null),
    CURRENT_PASSWORD_WRONG(
            422, "Mật khẩu hiện tại không đúng", "The current password is wrong", null),
    SIGN_IN_ELSEWHERE(
            400,
            "Hệ thống này đăng nhập qua dịch vụ định danh riêng",
            "People sign in with the identity provider here",
            "unauthorized_client"),
    IDENTITY_UNKNOWN(
            403,
            "Danh tính này chưa gắn với tài khoản nào được dùng Sổ tay",
            "No account that may use the handbook belongs to this identity",
            null),
    NO_MEMBER(
            403,
            "Tài khoản này không phải của đảng viên",
            "The account does not belong to a member",
            null);

    private final Kind kind;
    private final String oauthError;

    AccountProblem(int status, String vietnamese, String english, String oauthError) {
        this.kind = Kind.of(status, vietnamese, english);
        this.oauthError = oauthError;
    }

    /** Whether somebody has guessed and missed; the throttle counts these. */
    boolean isWrongGuess() {
        return switch (this) {
            case SIGN_IN_REFUSED, SECOND_FACTOR_REFUSED, CODE_REFUSED, CURRENT_PASSWORD_WRONG ->
                    true;
            default -> false;
        };
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Problem problem() {
        return ProblemType.super.problem().oauthError(oauthError).detail(advice());
    }

    /** What somebody can do about it who does not know why; the same whatever the reason is. */
    private Text advice() {
        return switch (this) {
            case SIGN_IN_REFUSED ->
                    Text.of(
                            "Hãy kiểm tra lại số hoặc tên đăng nhập, và mật khẩu: chữ hoa, chữ thường, dấu tiếng Việt. Nếu"
                                    + " quên mật khẩu hoặc chưa có, hãy xin bí thư chi bộ cấp mã.",
                            "Check the number or name and the password: capitals, diacritics. If it is forgotten, or there"
                                    + " is none yet, ask the cell's secretary for a code.");
            case CODE_REFUSED ->
                    Text.of(
                            "Hãy kiểm tra lại số hoặc tên đăng nhập, và mã. Mã chỉ dùng được một lần và có thời hạn; mã mới"
                                    + " thay mã cũ. Nếu vẫn không được, hãy xin mã khác.",
                            "Check the number or name and the code. A code is good once and for a time, and a new one takes"
                                    + " the place of the one before. If that does not help, ask for another.");
            case SECOND_FACTOR_NEEDED ->
                    Text.of(
                            "Hãy mở ứng dụng xác thực và nhập mã 6 số đang hiện, hoặc một mã dự phòng đã chép ra giấy.",
                            "Open the authenticator app and enter the six digits that it shows, or a recovery code.");
            default -> null;
        };
    }

    @Singleton
    static final class Catalog implements ProblemCatalog {
        @Override
        public ProblemType[] types() {
            return values();
        }
    }
}
