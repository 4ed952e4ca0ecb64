package vn.handbook.member;

/** Trình độ lý luận chính trị. */
public enum PoliticalTheoryLevel {
    /** Sơ cấp. */
    ELEMENTARY,
    /** Trung cấp. */
    INTERMEDIATE,
    /** Cao cấp. */
    ADVANCED,
    /** Cử nhân. */
    BACHELOR
}
