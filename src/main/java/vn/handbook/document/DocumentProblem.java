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
    DOCUMENT_ALREADY_PUBLISHED(409, "Văn bản đã được công bố", "The document is published already");

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
