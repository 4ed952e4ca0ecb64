package vn.handbook.organization;

/**
 * The columns of a list of organisations, as offices head them; the same in what is imported and
 * exported.
 */
public enum OrganizationColumn {
    CODE("Mã tổ chức"),
    NAME("Tên tổ chức"),
    TYPE("Loại tổ chức"),
    PARENT_CODE("Mã tổ chức cấp trên"),
    ADDRESS("Địa chỉ"),
    PHONE("Điện thoại"),
    EMAIL("Thư điện tử"),
    DECISION_NUMBER("Số quyết định"),
    DECISION_DATE("Ngày quyết định");

    private final String header;

    OrganizationColumn(String header) {
        this.header = header;
    }

    public String header() {
        return header;
    }
}
