package vn.handbook.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a server notes about itself in its data folder, in postmaster.pid. The lines are the ones
 * pg_ctl relies on (src/include/utils/pidfile.h).
 *
 * @param port 0 while the server has not noted it yet
 */
record PidFile(long pid, int port, boolean ready) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    static Optional<PidFile> of(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            // A server in single-user mode notes the negative of its number.
            long pid = Math.abs(Long.parseLong(line(lines, 0)));
            String port = line(lines, PORT_LINE);
            return Optional.of(
                    new PidFile(
                            pid,
                            port.isEmpty() ? 0 : Integer.parseInt(port),
                            line(lines, STATUS_LINE).equals("ready")));
        } catch (NoSuchFileException noServer) {
            return Optional.empty();
        } catch (IOException | NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }

    private static String line(List<String> lines, int index) {
        return index < lines.size() ? lines.get(index).strip() : "";
    }
}
