package vn.handbook.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** One transfer that was asked for, and a member who is active in a second cell for a while. */
final class DemoTransfers {
    private static final int ASKS = 5;
    private static final int AWAY = 7;
    private static final int SECOND_CELL = DemoProvince.FIRST_CELL + 1;

    private DemoTransfers() {}

    static void write(Connection connection) throws SQLException, IOException {
        try (var rows =
                new CopyInto(
                        connection,
                        """
                        transfer (id, member_id, kind, state, from_organization_id, to_organization_id, reason,
                            requested_on, released_on, received_on, version, created_at)\
                        """)) {
            transfer(rows, 1, ASKS, "OFFICIAL", "REQUESTED", null, null);
            transfer(rows, 2, AWAY, "TEMPORARY", "RECEIVED", "2026-03-02", "2026-03-09");
        }
        try (var rows =
                new CopyInto(
                        connection,
                        """
                        transfer_step (id, transfer_id, state, happened_on, decision_number, decided_on, account_id,
                            recorded_at)\
                        """)) {
            step(rows, 1, 1, "REQUESTED", "2026-03-02", null);
            step(rows, 2, 2, "REQUESTED", "2026-03-02", null);
            step(rows, 3, 2, "RELEASED", "2026-03-02", "7-GT/ĐU");
            step(rows, 4, 2, "RECEIVED", "2026-03-09", "12-GT/ĐU");
        }
        try (var rows =
                new CopyInto(
                        connection,
                        "temporary_affiliation (id, member_id, organization_id, transfer_id, from_day)")) {
            rows.row(
                    DemoIds.AFFILIATION.id(1),
                    DemoIds.MEMBER.id(AWAY),
                    DemoIds.ORGANIZATION.id(SECOND_CELL),
                    DemoIds.TRANSFER.id(2),
                    "2026-03-09");
        }
    }

    private static void transfer(
            CopyInto rows,
            int number,
            int member,
            String kind,
            String state,
            String released,
            String received)
            throws IOException {
        rows.row(
                DemoIds.TRANSFER.id(number),
                DemoIds.MEMBER.id(member),
                kind,
                state,
                DemoIds.ORGANIZATION.id(DemoProvince.FIRST_CELL),
                DemoIds.ORGANIZATION.id(SECOND_CELL),
                "Chuyển nơi cư trú",
                "2026-03-02",
                released,
                received,
                0,
                DemoLoader.ENTERED);
    }

    private static void step(
            CopyInto rows, int number, int transfer, String state, String on, String decision)
            throws IOException {
        rows.row(
                DemoIds.TRANSFER_STEP.id(number),
                DemoIds.TRANSFER.id(transfer),
                state,
                on,
                decision,
                decision == null ? null : on,
                DemoAccount.OFFICER.id(),
                DemoLoader.ENTERED);
    }
}
