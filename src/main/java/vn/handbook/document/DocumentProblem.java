package vn.handbook.document;

import jakarta.inject.Singleton;
import vn.handbook.shared.problem.ProblemCatalog;
import vn.handbook.shared.problem.ProblemType;
import vn.handbook.shared.text.Text;

/** What can be wrong with a change of the library. */
enum DocumentProblem implements ProblemType {
    DOCUMENT_SECRECY_FORBIDDEN(
            422,
            "Không được đưa văn bản mật vào hệ thống",
            "Secret documents may not be put into the handbook"),
    DOCUMENT_RULE_BROKEN(422, "Văn bản trái quy định", "The document breaks a rule"),
    DOCUMENT_EXISTS(
            409, "Văn bản này đã có trong thư viện", "The library has this document already"),
    DOCUMENT_ALREADY_PUBLISHED(409, "Văn bản đã được công bố", "The document is published already");

    private final int status;
    private final Text title;

    DocumentProblem(int status, String vietnamese, String english) {
        this.status = status;
        this.title = Text.of(vietnamese, english);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }

    @Singleton
    static final class Catalog implements ProblemCatalog {
        @Override
        public ProblemType[] types() {
            return values();
        }
    }
}
