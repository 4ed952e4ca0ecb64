package vn.handbook.member;

import jakarta.inject.Singleton;
import vn.handbook.shared.problem.ProblemCatalog;
import vn.handbook.shared.problem.ProblemType;

/** What can be wrong with a change of the register. */
enum MemberProblem implements ProblemType {
    MEMBER_RULE_BROKEN(422, "Hồ sơ đảng viên trái quy định", "The member's record breaks a rule"),
    /**
     * A citizen id and a card number are one person's in the whole country, so that this is told
     * even where the other record lies outside the officer's scope: entered twice, one member would
     * be counted twice and study twice, and the way out is a transfer. The answer is the same
     * wherever the other record lies, and names neither person nor place. That somebody is a member
     * is thus told to officers who have the number already and enter it under their own name.
     */
    MEMBER_IDENTIFIER_TAKEN(
            409,
            "Số định danh đã thuộc về đảng viên khác",
            "The identifier belongs to another member"),
    TRANSITION_NOT_ALLOWED(
            409, "Không thể chuyển sang tình trạng này", "This change of status is not allowed"),
    CHANGE_NOT_VOIDABLE(409, "Thay đổi này không huỷ được nữa", "This change cannot be voided"),
    TRANSFER_OPEN(
            409,
            "Đảng viên đang có hồ sơ chuyển sinh hoạt",
            "The member is being transferred already"),
    TRANSFER_STEP_NOT_ALLOWED(
            409, "Hồ sơ không thể đi bước này", "The transfer cannot take this step"),
    AFFILIATION_TAKEN(
            409,
            "Đảng viên đang sinh hoạt tạm thời ở nơi khác",
            "The member is active elsewhere temporarily"),
    AFFILIATION_ENDED(409, "Sinh hoạt tạm thời đã kết thúc", "The temporary affiliation has ended"),
    CORRECTION_DECIDED(409, "Đề nghị này đã được quyết định", "This request has been decided"),
    CORRECTIONS_PENDING(
            409,
            "Còn nhiều đề nghị đang chờ xem xét",
            "Too many requests are waiting for a decision"),
    POSITION_TAKEN(
            409,
            "Chức vụ này đã có người giữ trong thời gian ấy",
            "Somebody holds this position at that time");

    private final Kind kind;

    MemberProblem(int status, String vietnamese, String english) {
        this.kind = Kind.of(status, vietnamese, english);
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
