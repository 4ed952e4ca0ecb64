package vn.handbook.shared.sheet;

import jakarta.inject.Singleton;
import vn.handbook.shared.problem.ProblemCatalog;
import vn.handbook.shared.problem.ProblemType;

/** What can be wrong with a sheet as a whole. */
public enum SheetProblem implements ProblemType {
    SHEET_TYPE_UNSUPPORTED(
            422,
            "Chỉ nhận tệp Excel (.xlsx) hoặc CSV; tệp .xls hãy lưu lại thành .xlsx",
            "Only Excel (.xlsx) and CSV are accepted; save an .xls as .xlsx"),
    SHEET_ENCRYPTED(422, "Tệp có mật khẩu; hãy bỏ mật khẩu", "The file has a password; remove it"),
    SHEET_WITH_MACROS(
            422, "Tệp có macro; hãy lưu lại thành .xlsx", "The file has macros; save it as .xlsx"),
    SHEET_UNPACKS_TOO_LARGE(
            422, "Tệp giải nén ra quá lớn", "The file is too large when it is unpacked"),
    SHEET_UNREADABLE(422, "Không đọc được tệp", "The file cannot be read"),
    SHEET_NOT_UNICODE(
            422,
            "Tệp CSV không phải UTF-8; hãy lưu lại dạng “CSV UTF-8”",
            "The CSV file is not UTF-8; save it as “CSV UTF-8”");

    private final Kind kind;

    SheetProblem(int status, String vietnamese, String english) {
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
