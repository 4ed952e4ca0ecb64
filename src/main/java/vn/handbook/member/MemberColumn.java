package vn.handbook.member;

/**
 * The columns of a list of members, as offices head them; the same in what is imported and
 * exported.
 */
public enum MemberColumn {
    EXTERNAL_ID("Mã hồ sơ"),
    FULL_NAME("Họ và tên"),
    DATE_OF_BIRTH("Ngày sinh"),
    SEX("Giới tính"),
    ADMISSION_DATE("Ngày vào Đảng"),
    OFFICIAL_DATE("Ngày chính thức"),
    CARD_NUMBER("Số thẻ đảng viên"),
    CITIZEN_ID("Số căn cước"),
    PHONE("Điện thoại"),
    STATUS("Tình trạng"),
    CELL_CODE("Mã chi bộ"),
    CELL_NAME("Chi bộ");

    private final String header;

    MemberColumn(String header) {
        this.header = header;
    }

    public String header() {
        return header;
    }
}
