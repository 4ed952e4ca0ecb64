package vn.handbook.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** A commune's group of two members, and one of all who hold a position. */
final class DemoGroups {
    private static final int COMMUNE = 2;

    private DemoGroups() {}

    static void write(Connection connection) throws SQLException, IOException {
        try (var rows =
                new CopyInto(
                        connection,
                        "member_group (id, organization_id, name, kind, position, version, created_at)")) {
            group(rows, 1, "Tổ tuyên truyền viên", "STATIC", null);
            group(rows, 2, "Bí thư chi bộ", "BY_RULE", "SECRETARY");
        }
        try (var rows =
                new CopyInto(
                        connection,
                        "group_membership (id, group_id, member_id, added_at, account_id)")) {
            membership(rows, 1, 1);
            membership(rows, 2, 3);
        }
    }

    private static void group(CopyInto rows, int number, String name, String kind, String position)
            throws IOException {
        rows.row(
                DemoIds.GROUP.id(number),
                DemoIds.ORGANIZATION.id(COMMUNE),
                name,
                kind,
                position,
                0,
                DemoLoader.ENTERED);
    }

    private static void membership(CopyInto rows, int number, int member) throws IOException {
        rows.row(
                DemoIds.GROUP_MEMBERSHIP.id(number),
                DemoIds.GROUP.id(1),
                DemoIds.MEMBER.id(member),
                DemoLoader.ENTERED,
                DemoAccount.OFFICER.id());
    }
}
