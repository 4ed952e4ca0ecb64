package vn.handbook.account;

import jakarta.inject.Singleton;
import java.util.List;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.problem.ProblemCatalog;
import vn.handbook.shared.problem.ProblemType;
import vn.handbook.shared.text.Text;

/** What can be wrong with a change of accounts and roles. */
enum RightsProblem implements ProblemType {
    ROLE_NOT_YOURS_TO_GIVE(
            403, "Bạn không được trao hay kết thúc vai trò này", "The role is not yours to give"),
    RIGHTS_OF_YOUR_OWN(
            403, "Không ai tự thay đổi quyền của chính mình", "Nobody changes their own rights"),
    ACCOUNT_HOLDS_MORE(
            403,
            "Tài khoản có vai trò ở ngoài phạm vi của bạn",
            "The account holds roles beyond your scope"),
    RIGHTS_RULE_BROKEN(422, "Trái với quy định về quyền", "A rule of rights is broken"),
    ROLE_ALREADY_HELD(
            409,
            "Vai trò này đã được trao trong thời gian ấy",
            "The role is held during that time already"),
    ROLE_ASSIGNMENT_OVER(409, "Vai trò đã kết thúc", "The role has ended already"),
    LAST_ADMINISTRATOR(
            409,
            "Phải còn một quản trị viên khác, không có ngày kết thúc",
            "Another administrator without a last day must remain"),
    USERNAME_TAKEN(409, "Tên đăng nhập đã có người dùng", "The user name is taken"),
    ACCOUNT_STATE_UNCHANGED(
            409, "Tài khoản đã ở trạng thái này", "The account is in this state already");

    private final Kind kind;

    RightsProblem(int status, String vietnamese, String english) {
        this.kind = Kind.of(status, vietnamese, english);
    }

    static Problem broken(String pointer, Text message) {
        return broken(List.of(Fault.pointer(pointer, "RULE", message)));
    }

    static Problem broken(List<Fault> faults) {
        return RIGHTS_RULE_BROKEN.problem().faults(faults);
    }

    @Override
    public Kind kind() {
        return kind;
    }

    @Singleton
    static final class Catalog implements ProblemCatalog {
        @Override
        public ProblemType[] types() {
            return values();
        }
    }
}
