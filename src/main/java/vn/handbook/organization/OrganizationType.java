package vn.handbook.organization;

import java.util.Map;
import java.util.Set;

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

    private static final Map<OrganizationType, Set<OrganizationType>> PARENTS =
            Map.of(
                    CENTRAL, Set.of(),
                    CENTRAL_DIRECT, Set.of(CENTRAL),
                    UPPER_GRASSROOTS, Set.of(CENTRAL_DIRECT),
                    GRASSROOTS_COMMITTEE, Set.of(CENTRAL_DIRECT, UPPER_GRASSROOTS),
                    GRASSROOTS_CELL, Set.of(CENTRAL_DIRECT, UPPER_GRASSROOTS),
                    SECTION_COMMITTEE, Set.of(GRASSROOTS_COMMITTEE),
                    CELL, Set.of(GRASSROOTS_COMMITTEE, SECTION_COMMITTEE),
                    GROUP, Set.of(GRASSROOTS_CELL, CELL));

    /** Whether an organisation of this type may stand directly under one of the other. */
    public boolean mayStandUnder(OrganizationType parent) {
        return PARENTS.get(this).contains(parent);
    }

    /** Whether members have their home here. */
    public boolean holdsMembers() {
        return this == CELL || this == GRASSROOTS_CELL;
    }
}
