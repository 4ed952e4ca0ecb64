package vn.handbook.organization;

/** The levels of the tree (domain: Điều lệ Đảng, chương II–V). */
public enum OrganizationType {
    /** Trung ương. */
    CENTRAL,
    /** Đảng bộ trực thuộc Trung ương: province, city, Government, army… */
    CENTRAL_DIRECT,
    /** Đảng bộ cấp trên trực tiếp của tổ chức cơ sở đảng: commune, ward, special zone. */
    UPPER_GRASSROOTS,
    /** Đảng bộ cơ sở. */
    GRASSROOTS_COMMITTEE,
    /** Chi bộ cơ sở. */
    GRASSROOTS_CELL,
    /** Đảng bộ bộ phận. */
    SECTION_COMMITTEE,
    /** Chi bộ trực thuộc. */
    CELL,
    /** Tổ đảng. */
    GROUP;

    /** Whether members have their home here. */
    public boolean holdsMembers() {
        return this == CELL || this == GRASSROOTS_CELL;
    }
}
