package vn.handbook.database;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How the server is set, given on its command line: the code is then the one place that says so,
 * for clusters old and new.
 */
record ServerSettings(Map<String, String> values) {

    /** Data that must survive a crash of the application, the server and the machine. */
    static ServerSettings durable() {
        return common().with("fsync", "on")
                .with("synchronous_commit", "on")
                .with("full_page_writes", "on")
                // macOS' fsync leaves the data in the drive's cache.
                .with("wal_sync_method", Platform.isMac() ? "fsync_writethrough" : "fdatasync")
                .with("shared_buffers", "128MB")
                .with("maintenance_work_mem", "64MB");
    }

    /** Data that nobody will miss. */
    static ServerSettings throwAway() {
        return common().with("fsync", "off")
                .with("synchronous_commit", "off")
                .with("full_page_writes", "off")
                .with("wal_level", "minimal")
                .with("max_wal_senders", "0")
                .with("shared_buffers", "32MB");
    }

    private static ServerSettings common() {
        return new ServerSettings(Map.of())
                .with("listen_addresses", "127.0.0.1")
                // No socket: its path may not exceed about 100 bytes, and /tmp is everybody's.
                .with("unix_socket_directories", "")
                .with("password_encryption", "scram-sha-256")
                .with("max_connections", "100")
                .with("max_wal_size", "512MB")
                .with("timezone", "UTC")
                .with("log_timezone", "UTC")
                .with("lc_messages", "C")
                // A backend whose application was killed in the midst of a long query ends by
                // itself, instead of keeping the next start waiting.
                .with("client_connection_check_interval", "2s")
                // Values of a violated constraint and texts of failed statements are personal
                // data; they do not belong in a log.
                .with("log_error_verbosity", "terse")
                .with("log_min_error_statement", "panic")
                .with("log_checkpoints", "off");
    }

    private ServerSettings with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new ServerSettings(more);
    }

    List<String> arguments() {
        return values.entrySet().stream()
                .flatMap(value -> Stream.of("-c", value.getKey() + "=" + value.getValue()))
                .toList();
    }

    /** Whether data is to reach the disk before it counts as written. */
    boolean isDurable() {
        return values.get("fsync").equals("on");
    }
}
