package vn.handbook.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The server that had the data before: ended, still running, still stopping, or killed. */
record PreviousServer(Path cluster) {

    private static final Duration STOPPING_BOUND = Duration.ofMinutes(3);
    private static final Duration SIGNAL_AGAIN_AFTER = Duration.ofSeconds(1);

    /**
     * Returns when no server is left that the data folder knows of. A running one is asked to stop
     * cleanly. Only a process that verifiably is a server of this data is ever signalled: the
     * number on record may by now belong to a stranger.
     *
     * @throws EmbeddedPostgresException when it does not stop within three minutes
     */
    void end() {
        long end = System.nanoTime() + STOPPING_BOUND.toNanos();
        while (isRunning()) {
            long pid = pidOnRecord();
            if (System.nanoTime() - end > 0) {
                throw new EmbeddedPostgresException(
                        """
                        An earlier PostgreSQL (process %d) still uses %s and does not stop. Wait \
                        and start again, or end it with: kill -QUIT %d\
                        """
                                .formatted(pid, cluster, pid));
            }
            // A server just born may not listen yet, hence again and again; fast mode, asked for
            // twice, is still fast mode.
            Command.succeeds(List.of("sh", "-c", "kill -INT " + pid));
            Waiting.until(() -> !isServer(pid), SIGNAL_AGAIN_AFTER);
        }
    }

    /**
     * Environment for the next server. PostgreSQL refuses to start while the process on record is
     * alive, whoever that is; a number given as its grandparent's it takes for stale. It then still
     * looks for backends attached to the old shared memory, which it would not if the file were
     * deleted: that is how data gets destroyed.
     */
    Map<String, String> environmentForNext() {
        long pid = pidOnRecord();
        return pid == 0 || isServer(pid)
                ? Map.of()
                : Map.of("PG_GRANDPARENT_PID", Long.toString(pid));
    }

    /** Port of the server on record, 0 for none. */
    int port() {
        return PidFile.of(cluster).map(PidFile::port).orElse(0);
    }

    private boolean isRunning() {
        long pid = pidOnRecord();
        return pid != 0 && isServer(pid);
    }

    private long pidOnRecord() {
        return PidFile.of(cluster).map(PidFile::pid).orElse(0L);
    }

    private boolean isServer(long pid) {
        String commandLine = commandLine(pid);
        return commandLine.contains("/bin/postgres ")
                && commandLine.contains(" -D " + cluster + " ");
    }

    /** Words separated by blanks; empty for a process that is gone or a zombie. */
    private static String commandLine(long pid) {
        try {
            if (Files.isDirectory(Path.of("/proc/self"))) {
                return Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"))
                        .replace('\0', ' ');
            }
            return Command.run(List.of("ps", "-ww", "-o", "args=", "-p", Long.toString(pid)))
                            .output()
                    + " ";
        } catch (IOException gone) {
            return "";
        }
    }
}
