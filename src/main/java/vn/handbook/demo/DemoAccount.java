package vn.handbook.demo;

import java.util.Locale;
import java.util.UUID;
import vn.handbook.shared.security.Role;

/** Whom one can sign in as in the demonstration. */
enum DemoAccount {
    ADMIN(null, Role.SYSTEM_ADMIN, DemoProvince.PROVINCE, "quản trị hệ thống"),
    EDITOR(null, Role.EDITOR, DemoProvince.PROVINCE, "ban biên tập của tỉnh"),
    OFFICER(null, Role.COMMITTEE_OFFICER, DemoProvince.PROVINCE, "cán bộ Tỉnh uỷ"),
    SECRETARY(2, Role.CELL_SECRETARY, DemoProvince.FIRST_CELL, "bí thư chi bộ thôn Đoài"),
    MEMBER(1, null, 0, "đảng viên chi bộ thôn Đoài"),
    AUDITOR(null, Role.AUDITOR, DemoProvince.PROVINCE, "kiểm tra viên, xem nhật ký");

    /** Told to everybody: the demonstration holds nothing worth protecting. */
    static final String PASSWORD = "Handbook-2026";

    private final Integer member;
    private final Role role;
    private final int unit;
    private final String description;

    DemoAccount(Integer member, Role role, int unit, String description) {
        this.member = member;
        this.role = role;
        this.unit = unit;
        this.description = description;
    }

    UUID id() {
        return DemoIds.ACCOUNT.id(ordinal() + 1);
    }

    String username() {
        return name().toLowerCase(Locale.ROOT);
    }

    UUID memberId() {
        return member == null ? null : DemoIds.MEMBER.id(member);
    }

    Role role() {
        return role;
    }

    UUID organizationId() {
        return DemoIds.ORGANIZATION.id(unit);
    }

    String description() {
        return description;
    }
}
