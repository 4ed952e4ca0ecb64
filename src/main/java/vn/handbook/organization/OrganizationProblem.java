package vn.handbook.organization;

import jakarta.inject.Singleton;
import java.util.List;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.problem.ProblemCatalog;
import vn.handbook.shared.problem.ProblemType;
import vn.handbook.shared.text.Text;

/** What can be wrong with a change of the tree. */
enum OrganizationProblem implements ProblemType {
    ORGANIZATION_RULE_BROKEN(
            422, "Tổ chức trái quy định", "The change breaks a rule of the organisation"),
    ORGANIZATION_CODE_TAKEN(
            409, "Đã có tổ chức khác mang mã này", "Another organisation has this code"),
    ORGANIZATION_CLOSED(409, "Tổ chức đã kết thúc hoạt động", "The organisation is closed"),
    ORGANIZATION_IN_USE(
            409,
            "Tổ chức còn đảng viên hoặc tổ chức trực thuộc",
            "The organisation still has members or organisations below it");

    private final Kind kind;

    OrganizationProblem(int status, String vietnamese, String english) {
        this.kind = Kind.of(status, vietnamese, english);
    }

    Problem at(String pointer, String vietnamese, String english) {
        return at(Fault.pointer(pointer, "RULE", Text.of(vietnamese, english)));
    }

    Problem at(Fault fault) {
        return problem().faults(List.of(fault));
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
