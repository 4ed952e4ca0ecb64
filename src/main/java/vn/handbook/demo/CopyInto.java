package vn.handbook.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/** Rows for one table by {@code COPY}, in PostgreSQL's text format. */
final class CopyInto implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final PGCopyOutputStream rows;

    /**
     * @param columns the table and its columns, {@code member (id, full_name)}
     */
    CopyInto(Connection connection, String columns) throws SQLException {
        rows =
                new PGCopyOutputStream(
                        connection.unwrap(PGConnection.class),
                        "copy " + columns + " from stdin",
                        BUFFER_BYTES);
    }

    void row(Object... values) throws IOException {
        var line = new StringBuilder();
        for (Object value : values) {
            line.append(line.isEmpty() ? "" : "\t")
                    .append(value == null ? "\\N" : escaped(text(value)));
        }
        rows.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Object value) {
        return value instanceof byte[] bytes
                ? "\\x" + HexFormat.of().formatHex(bytes)
                : value.toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
