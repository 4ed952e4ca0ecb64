package vn.handbook.demo;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.UUID;

/** A few files that anybody may have written, all of them made for the demonstration. */
final class DemoFiles {
    private static final String PDF = "application/pdf";
    private static final String PLAIN = "text/plain";

    private static final List<Sheet> SHEETS =
            List.of(
                    new Sheet(
                            1,
                            117,
                            "SIGNED",
                            "Giới thiệu nghị quyết.pdf",
                            PDF,
                            1,
                            "gioi-thieu-nghi-quyet"),
                    new Sheet(
                            2,
                            117,
                            "TEXT",
                            "Giới thiệu nghị quyết.txt",
                            PLAIN,
                            null,
                            "gioi-thieu-nghi-quyet"),
                    new Sheet(
                            3, 902, "SIGNED", "03-NQ-CB.pdf", PDF, 1, "nghi-quyet-chi-bo-thang-3"),
                    new Sheet(4, 901, "SIGNED", "12-KH-TU.pdf", PDF, 2, "ke-hoach-hoc-tap-2026"),
                    new Sheet(
                            901,
                            901,
                            "TEXT",
                            "12-KH-TU.txt",
                            PLAIN,
                            null,
                            "ke-hoach-hoc-tap-2026"));

    private DemoFiles() {}

    private record Sheet(
            int number,
            int document,
            String kind,
            String name,
            String mediaType,
            Integer pages,
            String source) {

        byte[] bytes() throws IOException {
            return read(source + (mediaType.equals(PDF) ? ".pdf" : ".txt"));
        }

        String text() throws IOException {
            return new String(read(source + ".txt"), StandardCharsets.UTF_8);
        }
    }

    static void write(Connection connection) throws SQLException, IOException {
        for (Sheet sheet : SHEETS) {
            write(connection, sheet);
        }
    }

    private static void write(Connection connection, Sheet sheet) throws SQLException, IOException {
        byte[] bytes = sheet.bytes();
        byte[] sha256 = sha256(bytes);
        UUID id = DemoIds.FILE.id(sheet.number());
        Timestamp entered = Timestamp.from(DemoLoader.ENTERED);
        insert(
                connection,
                "file_content (id, sha256, size, storage, created_at) values (?, ?, ?, 'DATABASE', ?)",
                id,
                sha256,
                bytes.length,
                entered);
        insert(connection, "file_chunk (content_id, number, bytes) values (?, 0, ?)", id, bytes);
        insert(connection, "file_reference (content_id, holder_id) values (?, ?)", id, id);
        insert(
                connection,
                """
                document_file (id, document_id, content_id, kind, name, media_type, size, sha256, pages,
                    extraction, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'DONE', ?)
                """,
                id,
                DemoIds.DOCUMENT.id(sheet.document()),
                id,
                sheet.kind(),
                sheet.name(),
                sheet.mediaType(),
                bytes.length,
                sha256,
                sheet.pages(),
                entered);
        insert(connection, "document_file_text (file_id, text) values (?, ?)", id, sheet.text());
    }

    private static void insert(Connection connection, String into, Object... values)
            throws SQLException {
        try (PreparedStatement row = connection.prepareStatement("insert into " + into)) {
            for (int i = 0; i < values.length; i++) {
                row.setObject(i + 1, values[i]);
            }
            row.executeUpdate();
        }
    }

    private static byte[] read(String file) throws IOException {
        try (InputStream bytes = DemoFiles.class.getResourceAsStream("/demo/files/" + file)) {
            return bytes.readAllBytes();
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
