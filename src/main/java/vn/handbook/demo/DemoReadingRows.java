package vn.handbook.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** What the demonstration's member keeps beside the library. */
final class DemoReadingRows {
    private static final UUID DOCUMENT = DemoIds.DOCUMENT.id(117);
    private static final UUID OTHER_DOCUMENT = DemoIds.DOCUMENT.id(1);

    private DemoReadingRows() {}

    static void write(Connection connection) throws SQLException, IOException {
        UUID member = DemoAccount.MEMBER.memberId();
        try (var rows =
                new CopyInto(
                        connection,
                        "bookmark_folder (member_id, id, name, name_folded, created_at)")) {
            rows.row(
                    member, DemoIds.FOLDER.id(1), "Đại hội XIV", "dai hoi xiv", DemoLoader.ENTERED);
            rows.row(member, DemoIds.FOLDER.id(2), "Đọc sau", "doc sau", DemoLoader.ENTERED);
        }
        try (var rows =
                new CopyInto(
                        connection,
                        "bookmark (member_id, document_id, folder_id, bookmarked_at)")) {
            rows.row(member, DOCUMENT, DemoIds.FOLDER.id(1), DemoLoader.ENTERED);
            rows.row(member, OTHER_DOCUMENT, null, DemoLoader.ENTERED);
        }
        try (var rows =
                new CopyInto(
                        connection,
                        "note (member_id, id, document_id, anchor, body, version, created_at, updated_at)")) {
            for (int number = 1; number <= 2; number++) {
                rows.row(
                        member,
                        DemoIds.NOTE.id(number),
                        DOCUMENT,
                        "muc-" + number,
                        "Hỏi lại ở buổi sinh hoạt chi bộ.",
                        0,
                        DemoLoader.ENTERED,
                        DemoLoader.ENTERED);
            }
        }
        try (var rows =
                new CopyInto(
                        connection,
                        "reading_place (member_id, document_id, anchor, position, fraction, read_at)")) {
            rows.row(member, DOCUMENT, "muc-2", 340, 0.4, DemoLoader.ENTERED);
        }
    }
}
