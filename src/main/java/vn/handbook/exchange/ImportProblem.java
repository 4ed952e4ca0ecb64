package vn.handbook.exchange;

import jakarta.inject.Singleton;
import vn.handbook.shared.problem.ProblemCatalog;
import vn.handbook.shared.problem.ProblemType;

/** What can be wrong with an import as a whole. */
enum ImportProblem implements ProblemType {
    IMPORT_EMPTY(422, "Tệp không có dữ liệu", "The file has no rows"),
    IMPORT_COLUMNS_MISSING(422, "Tệp thiếu cột bắt buộc", "Required columns are missing"),
    IMPORT_COLUMN_TWICE(422, "Một cột có hai lần", "A column is there twice"),
    IMPORT_TOO_LONG(422, "Tệp có quá nhiều dòng", "The file has too many rows"),
    IMPORT_RIGHTS_ENDED(
            403, "Người gửi không còn quyền nhập", "Whoever sent it may no longer write"),
    IMPORT_INTERRUPTED(
            500, "Hệ thống không xử lý được tệp này", "The service could not process the file"),
    IMPORT_WITHOUT_REPORT(
            409,
            "Lần nhập này chưa xong, hoặc tệp không đọc được",
            "The import has not ended, or could not be read"),
    IMPORTS_UNFINISHED(409, "Còn nhiều lần nhập chưa xong", "Too many imports are unfinished");

    private final Kind kind;

    ImportProblem(int status, String vietnamese, String english) {
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
