package vn.handbook.shared.security;

/** How far a rule reaches from where the role is held. */
public enum Extent {
    /** Whoever asks, signed in or not. */
    PUBLIC("mọi người, không cần đăng nhập"),
    /** What belongs to the caller's own account or member, and to nobody else. */
    OWN("của chính mình"),
    /** The organisations on which the role is held and all below them. */
    SUBTREE("tổ chức nơi giữ vai trò và cấp dưới"),
    /** Those, and what the organisations above send down to them. */
    LINE("tổ chức nơi giữ vai trò, cấp dưới, và nội dung cấp trên đưa xuống"),
    /** Those, and what is published to everybody. */
    AUDIENCE("tổ chức nơi giữ vai trò, cấp dưới, và nội dung được công bố cho mình"),
    /** All of the service, wherever the role is held. */
    SERVICE("toàn hệ thống"),
    /** The same, for whoever holds the role at the root of the tree; 403 for the others. */
    ROOT("toàn hệ thống, khi giữ vai trò ở gốc của cây tổ chức");

    private final String vietnamese;

    Extent(String vietnamese) {
        this.vietnamese = vietnamese;
    }

    public String vietnamese() {
        return vietnamese;
    }
}
