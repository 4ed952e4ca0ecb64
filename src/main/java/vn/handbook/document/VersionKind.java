package vn.handbook.document;

import vn.handbook.shared.text.Labelled;

/** Why a published document is not as it was. */
public enum VersionKind implements Labelled {
    /** A slip of the library was put right: the signed document says so. */
    ERRATUM("Đính chính nhập liệu"),
    /** The issuer corrected the document itself. */
    REVISION("Cơ quan ban hành đính chính"),
    /** Others may read it. */
    AUDIENCE("Đổi người được đọc");

    private final String label;

    VersionKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
