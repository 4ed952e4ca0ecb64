package vn.handbook.member;

import vn.handbook.shared.text.Labelled;

/** Trình độ lý luận chính trị. */
public enum PoliticalTheoryLevel implements Labelled {
    /** Sơ cấp. */
    ELEMENTARY("Sơ cấp"),
    /** Trung cấp. */
    INTERMEDIATE("Trung cấp"),
    /** Cao cấp. */
    ADVANCED("Cao cấp"),
    /** Cử nhân. */
    BACHELOR("Cử nhân");

    private final String label;

    PoliticalTheoryLevel(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
