package vn.handbook.account;

import jakarta.inject.Singleton;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.problem.ProblemCatalog;
import vn.handbook.shared.problem.ProblemType;

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

    @Override
    public Kind kind() {
        return kind;
    }

    @Override
    public Problem problem() {
        return ProblemType.super.problem().oauthError(oauthError);
    }

    @Singleton
    static final class Catalog implements ProblemCatalog {
        @Override
        public ProblemType[] types() {
            return values();
        }
    }
}
