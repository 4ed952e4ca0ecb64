package vn.handbook.document;

import jakarta.inject.Singleton;
import vn.handbook.shared.problem.ProblemCatalog;
import vn.handbook.shared.problem.ProblemType;

/** What can be wrong with the sending of a file. */
enum UploadProblem implements ProblemType {
    UPLOAD_OFFSET_MISMATCH(
            409,
            "Phần này không tiếp ngay sau phần đã nhận",
            "The part does not follow what has arrived"),
    UPLOAD_COMPLETE(409, "Tệp đã được gửi xong", "The upload is complete already"),
    UPLOAD_QUOTA_EXCEEDED(
            422, "Còn quá nhiều tệp đang gửi dở", "There are too many unfinished uploads of yours"),
    UPLOAD_TOO_LONG(422, "Gửi nhiều hơn dung lượng đã khai", "More arrived than was announced"),
    UPLOAD_PART_DAMAGED(
            422, "Phần nhận được không khớp mã băm của nó", "The part does not match its digest"),
    TUS_VERSION(412, "Chỉ hỗ trợ tus 1.0.0", "Only tus 1.0.0 is supported");

    private final Kind kind;

    UploadProblem(int status, String vietnamese, String english) {
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
