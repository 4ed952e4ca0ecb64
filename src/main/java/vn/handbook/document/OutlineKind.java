package vn.handbook.document;

/** What a document is divided into. */
public enum OutlineKind {
    PART("phan"),
    CHAPTER("chuong"),
    SECTION("muc"),
    SUBSECTION("tieu-muc"),
    ARTICLE("dieu"),
    CLAUSE("khoan"),
    APPENDIX("phu-luc");

    private final String slug;

    OutlineKind(String slug) {
        this.slug = slug;
    }

    String slug() {
        return slug;
    }

    /** Articles are numbered through the whole document, whatever chapter they stand in. */
    boolean isNumberedThroughout() {
        return this == PART || this == ARTICLE || this == APPENDIX;
    }
}
