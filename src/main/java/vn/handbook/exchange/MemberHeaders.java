package vn.handbook.exchange;

import vn.handbook.member.MemberColumn;

/** How offices head lists of members. */
final class MemberHeaders {
    static final HeaderNames<MemberColumn> NAMES = names();

    private MemberHeaders() {}

    private static HeaderNames<MemberColumn> names() {
        var names = new HeaderNames<MemberColumn>();
        add(
                names,
                MemberColumn.EXTERNAL_ID,
                "Mã đảng viên",
                "Số hồ sơ",
                "Mã số hồ sơ",
                "External ID");
        add(
                names,
                MemberColumn.FULL_NAME,
                "Họ tên",
                "Họ và tên khai sinh",
                "Họ tên khai sinh",
                "Họ và tên đảng viên",
                "Họ tên đảng viên");
        add(
                names,
                MemberColumn.DATE_OF_BIRTH,
                "Ngày tháng năm sinh",
                "Ngày, tháng sinh",
                "Sinh ngày",
                "Năm sinh");
        add(names, MemberColumn.SEX, "Nam/Nữ", "Giới");
        add(
                names,
                MemberColumn.ADMISSION_DATE,
                "Ngày vào Đảng (dự bị)",
                "Ngày kết nạp",
                "Ngày kết nạp Đảng",
                "Ngày kết nạp vào Đảng",
                "Ngày vào Đảng CSVN");
        add(
                names,
                MemberColumn.OFFICIAL_DATE,
                "Ngày công nhận chính thức",
                "Ngày vào Đảng chính thức",
                "Ngày vào Đảng (chính thức)",
                "Ngày công nhận đảng viên chính thức");
        add(names, MemberColumn.CARD_NUMBER, "Số thẻ", "Số thẻ đảng", "Số thẻ ĐV", "Thẻ đảng viên");
        add(
                names,
                MemberColumn.CITIZEN_ID,
                "Số CCCD",
                "CCCD",
                "Căn cước",
                "Căn cước công dân",
                "Số căn cước công dân",
                "CMND/CCCD",
                "Số CMND/CCCD",
                "Số định danh cá nhân",
                "Mã định danh");
        add(names, MemberColumn.PHONE, "Số điện thoại", "SĐT", "Số ĐT", "ĐT", "Điện thoại di động");
        add(names, MemberColumn.STATUS, "Trạng thái", "Tình trạng đảng viên", "Loại đảng viên");
        add(
                names,
                MemberColumn.CELL_CODE,
                "Mã tổ chức",
                "Mã tổ chức đảng",
                "Mã đơn vị",
                "Mã chi bộ sinh hoạt");
        add(
                names,
                MemberColumn.CELL_NAME,
                "Tên chi bộ",
                "Chi bộ sinh hoạt",
                "Đơn vị",
                "Tổ chức đảng");
        return names;
    }

    private static void add(
            HeaderNames<MemberColumn> names, MemberColumn column, String... others) {
        names.column(column, column.header(), others);
    }
}
