package vn.handbook.reading;

import jakarta.inject.Singleton;
import java.util.List;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.problem.ProblemCatalog;
import vn.handbook.shared.problem.ProblemType;
import vn.handbook.shared.text.Text;

/** What can be wrong with what a member wants to keep. */
enum ReadingProblem implements ProblemType {
    TOO_MANY_BOOKMARKS(409, "Đã đánh dấu quá nhiều văn bản", "There are too many bookmarks"),
    TOO_MANY_FOLDERS(409, "Đã có quá nhiều thư mục", "There are too many folders"),
    TOO_MANY_NOTES(409, "Đã có quá nhiều ghi chú", "There are too many notes"),
    NOTE_DELETED(
            409,
            "Ghi chú này đã bị xoá; muốn ghi lại thì dùng mã mới",
            "This note was deleted; to write it again use another id"),
    BOOKMARK_RULE_BROKEN(422, "Không đánh dấu được như vậy", "Cannot be bookmarked like this"),
    NOTE_RULE_BROKEN(422, "Ghi chú không hợp lệ", "The note breaks a rule");

    private static final Text NO_SUCH_DOCUMENT =
            Text.of(
                    "Không có văn bản nào mang mã này mà bạn được đọc.",
                    "There is no document with this id that you may read.");

    private final Kind kind;

    ReadingProblem(int status, String vietnamese, String english) {
        this.kind = Kind.of(status, vietnamese, english);
    }

    /** The same for a document that does not exist and one that the member may not read. */
    static Problem noSuchDocument() {
        return NOTE_RULE_BROKEN.at("/documentId", NO_SUCH_DOCUMENT);
    }

    Problem at(String pointer, Text message) {
        return problem().faults(List.of(Fault.pointer(pointer, "RULE", message)));
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
