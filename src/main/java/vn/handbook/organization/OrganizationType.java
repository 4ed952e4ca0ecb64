package vn.handbook.organization;

import java.util.Map;
import java.util.Set;
import vn.handbook.shared.text.Labelled;

/** The levels of the tree (domain: Điều lệ Đảng, chương II–V). */
public enum OrganizationType implements Labelled {
    /** Trung ương. */
    CENTRAL("Trung ương"),
    /** Đảng bộ trực thuộc Trung ương: province, city, Government, army… */
    CENTRAL_DIRECT("Đảng bộ trực thuộc Trung ương"),
    /** Đảng bộ cấp trên trực tiếp của tổ chức cơ sở đảng: commune, ward, special zone. */
    UPPER_GRASSROOTS("Đảng bộ cấp trên trực tiếp cơ sở"),
    /** Đảng bộ cơ sở. */
    GRASSROOTS_COMMITTEE("Đảng bộ cơ sở"),
    /** Chi bộ cơ sở. */
    GRASSROOTS_CELL("Chi bộ cơ sở"),
    /** Đảng bộ bộ phận. */
    SECTION_COMMITTEE("Đảng bộ bộ phận"),
    /** Chi bộ trực thuộc. */
    CELL("Chi bộ trực thuộc"),
    /** Tổ đảng. */
    GROUP("Tổ đảng");

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

    private final String label;

    OrganizationType(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether an organisation of this type may stand directly under one of the other. */
    public boolean mayStandUnder(OrganizationType parent) {
        return PARENTS.get(this).contains(parent);
    }

    /** Whether members have their home here. */
    public boolean holdsMembers() {
        return this == CELL || this == GRASSROOTS_CELL;
    }
}
