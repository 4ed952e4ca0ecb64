package vn.handbook.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.function.IntSupplier;

/** From a cluster at rest to a server that takes connections. */
final class Startup {

    /** A server ready for connections. */
    record Started(ServerProcess process, int port) {}

    /** Crash recovery replays at most max_wal_size, but disks can be slow. */
    private static final Duration READY_BOUND = Duration.ofMinutes(5);

    private static final Duration REMNANTS_BOUND = Duration.ofMinutes(1);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(200);
    private static final int PORT_ATTEMPTS = 10;

    private final Cluster cluster;
    private final PreviousServer previous;
    private final ServerLog log;
    private final IntSupplier ports;
    private final boolean deleteAfterwards;

    /**
     * @param ports where candidates for the port come from
     */
    Startup(Cluster cluster, IntSupplier ports, boolean deleteAfterwards) {
        this.cluster = cluster;
        this.previous = new PreviousServer(cluster.folder().cluster());
        this.log = new ServerLog(cluster.folder().log());
        this.ports = ports;
        this.deleteAfterwards = deleteAfterwards;
    }

    /**
     * Tries again with another port when the chosen one is taken meanwhile, and while backends of a
     * killed server still hold its shared memory.
     *
     * @throws EmbeddedPostgresException with the end of the server's log
     */
    Started run() throws IOException {
        long remnantsEnd = System.nanoTime() + REMNANTS_BOUND.toNanos();
        int portAttempts = 0;
        while (true) {
            previous.end();
            int port = nextPort();
            long logStart = log.size();
            ServerProcess process =
                    ServerProcess.start(
                            cluster, port, previous.environmentForNext(), deleteAfterwards);
            if (becomesReady(process, port)) {
                return new Started(process, port);
            }
            String said = log.since(logStart);
            if (said.contains("Address already in use") && ++portAttempts < PORT_ATTEMPTS) {
                continue;
            }
            if (said.contains("is still in use") && System.nanoTime() - remnantsEnd < 0) {
                Waiting.pause(BETWEEN_ATTEMPTS);
                continue;
            }
            throw new EmbeddedPostgresException(
                    "PostgreSQL did not start on the data in %s. The end of its log %s:%n%s"
                            .formatted(
                                    cluster.folder().cluster(),
                                    log.path(),
                                    log.tailSince(logStart)));
        }
    }

    private boolean becomesReady(ServerProcess process, int port) {
        try {
            Waiting.until(() -> isReady(port) || !process.isAlive(), READY_BOUND);
            if (process.isAlive() && isReady(port)) {
                return true;
            }
            process.stop();
            return false;
        } catch (RuntimeException interrupted) {
            process.stop();
            throw interrupted;
        }
    }

    /** The pid file cannot be an old one: its port would be another (see {@link #nextPort}). */
    private boolean isReady(int port) {
        return PidFile.of(cluster.folder().cluster())
                .filter(server -> server.ready() && server.port() == port)
                .isPresent();
    }

    private int nextPort() {
        int port;
        do {
            port = ports.getAsInt();
        } while (port == previous.port());
        return port;
    }

    /** A port of 127.0.0.1 that is free now, and may not be any more in a moment. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new EmbeddedPostgresException(
                    "No free port on 127.0.0.1. Check that the loopback network is up.", none);
        }
    }
}
