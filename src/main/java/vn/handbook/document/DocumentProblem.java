package vn.handbook.document;

import jakarta.inject.Singleton;
import vn.handbook.shared.problem.ProblemCatalog;
import vn.handbook.shared.problem.ProblemType;

/** What can be wrong with a change of the library. */
enum DocumentProblem implements ProblemType {
    DOCUMENT_SECRECY_FORBIDDEN(
            422,
            "Không được đưa văn bản mật vào hệ thống",
            "Secret documents may not be put into the handbook"),
    DOCUMENT_RULE_BROKEN(422, "Văn bản trái quy định", "The document breaks a rule"),
    /**
     * A printed number is its issuer's once, so that this is told to an editor even where the other
     * document is a draft or another part's paper. The answer is the same in each case and tells
     * nothing of it but what the editor has typed.
     */
    DOCUMENT_EXISTS(
            409, "Văn bản này đã có trong thư viện", "The library has this document already"),
    DOCUMENT_STAGE(
            409,
            "Văn bản không ở giai đoạn cho phép việc này",
            "The document is not at the stage where this is done"),
    DOCUMENT_NOT_PUBLISHED(409, "Văn bản chưa được công bố", "The document is not published"),
    DOCUMENT_UNCHANGED(409, "Không có gì thay đổi", "Nothing would change"),
    RELATION_EXISTS(409, "Quan hệ này đã được ghi", "The relation is recorded already"),
    RELATION_VOID(409, "Quan hệ này đã bị huỷ", "The relation is void already"),
    REPORT_ANSWERED(409, "Báo sai sót này đã được trả lời", "The report is answered already"),
    COLLECTION_EXISTS(
            409,
            "Tổ chức đã có tập mang tên này",
            "The organisation has a collection with this title"),
    CATALOG_ENTRY_EXISTS(
            409, "Danh mục đã có mã hoặc tên này", "The catalogue has this code or label"),
    CATALOG_CLOSED(
            422,
            "Loại văn bản do quy định đặt ra, không thêm được",
            "Types are set by regulation, none can be added");

    private final Kind kind;

    DocumentProblem(int status, String vietnamese, String english) {
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
