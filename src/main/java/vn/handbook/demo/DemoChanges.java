package vn.handbook.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** A member who was exempt for a while and came back. */
final class DemoChanges {
    private static final UUID MEMBER = DemoIds.MEMBER.id(4);
    private static final String LEFT = "2026-02-10";
    private static final String CAME_BACK = "2026-04-01";

    private DemoChanges() {}

    static void write(Connection connection) throws SQLException, IOException {
        try (var rows =
                new CopyInto(
                        connection,
                        """
                        member_change (id, member_id, kind, effective_on, status, reason, decision_number, decided_on,
                            account_id, recorded_at)\
                        """)) {
            change(rows, 1, LEFT, "EXEMPT", "Sức khoẻ yếu, theo nguyện vọng", "21-QĐ/ĐU");
            change(rows, 2, CAME_BACK, "OFFICIAL", "Sức khoẻ đã hồi phục", "33-QĐ/ĐU");
        }
        try (var statement = connection.createStatement()) {
            statement.execute(
                    """
                    update member_standing set until_day = '%2$s' where member_id = '%1$s';
                    insert into member_standing (member_id, position, organization_id, status, from_day, until_day)
                    select id, step.position, organization_id, step.status, step.from_day, step.until_day
                    from member cross join (values
                        (1, 'EXEMPT', date '%2$s', date '%3$s'),
                        (2, 'OFFICIAL', date '%3$s', date 'infinity')) step(position, status, from_day, until_day)
                    where id = '%1$s'
                    """
                            .formatted(MEMBER, LEFT, CAME_BACK));
        }
    }

    private static void change(
            CopyInto rows, int number, String on, String status, String reason, String decision)
            throws IOException {
        rows.row(
                DemoIds.MEMBER_CHANGE.id(number),
                MEMBER,
                "STATUS",
                on,
                status,
                reason,
                decision,
                on,
                DemoAccount.OFFICER.id(),
                DemoLoader.ENTERED);
    }
}
