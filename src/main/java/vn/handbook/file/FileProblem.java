package vn.handbook.file;

import jakarta.inject.Singleton;
import vn.handbook.shared.problem.ProblemCatalog;
import vn.handbook.shared.problem.ProblemType;

/** Why a file is not accepted. */
public enum FileProblem implements ProblemType {
    FILE_EMPTY(422, "Tệp rỗng", "The file is empty"),
    FILE_TOO_LARGE(413, "Tệp vượt quá dung lượng cho phép", "The file is larger than allowed"),
    FILE_TYPE_NOT_ALLOWED(422, "Loại tệp không được phép", "Files of this type are not accepted"),
    FILE_MISLABELLED(
            422,
            "Nội dung tệp không đúng với tên hoặc loại đã khai",
            "The content is not what the name or the stated type says"),
    FILE_BROKEN(422, "Tệp hỏng hoặc không đầy đủ", "The file is damaged or incomplete"),
    FILE_ENCRYPTED(422, "Tệp có mật khẩu hoặc bị mã hoá", "The file is encrypted"),
    FILE_AMBIGUOUS(422, "Tệp chứa lẫn một loại tệp khác", "The file is of several types at once"),
    FILE_ARCHIVE_REFUSED(
            422,
            "Nội dung nén bên trong tệp không được phép",
            "What is packed in the file is not acceptable"),
    FILE_TOO_MANY_PAGES(422, "Tệp có quá nhiều trang", "The file has too many pages"),
    FILE_DIGEST_MISMATCH(
            422,
            "Nội dung nhận được không khớp mã băm SHA-256",
            "What arrived does not match the stated SHA-256"),
    FILE_INFECTED(422, "Tệp nhiễm mã độc, đã cách ly", "The file is infected and was quarantined");

    private final Kind kind;

    FileProblem(int status, String vietnamese, String english) {
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
