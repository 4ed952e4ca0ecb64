package vn.handbook.organization;

import vn.handbook.shared.text.Labelled;

/** What can happen to an organisation. */
public enum OrganizationEventKind implements Labelled {
    CREATED("Thành lập"),
    RENAMED("Đổi tên"),
    RETYPED("Đổi loại hình"),
    MOVED("Chuyển cấp trên"),
    CLOSED("Kết thúc hoạt động"),
    /** Went into another one. */
    MERGED("Sáp nhập"),
    /** Gave off another one. */
    SPLIT("Chia tách"),
    /** Took over what another one had. */
    SUCCEEDED("Kế thừa");

    private final String label;

    OrganizationEventKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
