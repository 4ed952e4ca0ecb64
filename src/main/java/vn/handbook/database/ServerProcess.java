package vn.handbook.database;

import java.io.File;
import java.io.IOException;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A server that lives as long as this application: its supervisor, a small shell script, holds the
 * reading end of a pipe and stops the server when the writing end closes, which the operating
 * system does for an application that was killed.
 */
final class ServerProcess {

    /**
     * Signals meant for the application (Ctrl-C, a closed terminal) are ignored here; PostgreSQL
     * installs handlers of its own. The request to stop is repeated because one that comes before
     * those handlers is lost. The guard is a process of its own so that the supervisor also notices
     * a server that ends by itself; "read", unlike "cat", leaves nothing behind when killed.
     */
    private static final String SUPERVISOR =
            """
            delete_afterwards=$1
            shift
            trap '' INT TERM HUP QUIT
            exec 3<&0 </dev/null
            "$@" 3<&- &
            server=$!
            (
                while read -r line; do :; done <&3
                while kill -INT "$server"; do sleep 1; done
            ) 2>/dev/null &
            guard=$!
            exec 3<&-
            wait "$server"
            code=$?
            kill -KILL "$guard"
            if [ "$code" -eq 0 ] && [ -n "$delete_afterwards" ]; then
                rm -rf -- "$delete_afterwards"
            fi
            exit "$code"
            """;

    private static final long STOPPING_BOUND_MINUTES = 3;

    private final Process supervisor;

    private ServerProcess(Process supervisor) {
        this.supervisor = supervisor;
    }

    /**
     * @param port to listen on
     * @param deleteAfterwards whether the folder goes when the server ends as it was asked to
     */
    static ServerProcess start(
            Cluster cluster, int port, Map<String, String> environment, boolean deleteAfterwards)
            throws IOException {
        Folder folder = cluster.folder();
        List<String> words = new ArrayList<>(newSession());
        words.addAll(
                cluster.user()
                        .command(
                                "sh",
                                "-c",
                                SUPERVISOR,
                                "handbook-postgres",
                                deleteAfterwards ? folder.path().toString() : "",
                                cluster.binaries().postgres(),
                                "-D",
                                folder.cluster().toString()));
        words.addAll(cluster.settings().arguments());
        words.addAll(List.of("-c", "port=" + port));
        File log = folder.log().toFile();
        return new ServerProcess(
                Command.prepare(words, environment)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                        .start());
    }

    /**
     * A session of its own: a terminal's Ctrl-C, or a kill of the application's process group,
     * would otherwise reach the server while the application still needs it. macOS has no
     * setsid(1).
     */
    private static List<String> newSession() {
        if (Command.isInstalled("setsid")) {
            return List.of("setsid");
        }
        if (Command.isInstalled("perl")) {
            return List.of(
                    "perl", "-MPOSIX", "-e", "POSIX::setsid(); exec @ARGV or exit 127", "--");
        }
        return List.of();
    }

    boolean isAlive() {
        return supervisor.isAlive();
    }

    /**
     * Keeps an object from the garbage collector until the server has ended: the JDK remembers
     * every running process together with what is to be done at its end.
     */
    void outlivedBy(Object owner) {
        supervisor.onExit().thenRun(() -> Reference.reachabilityFence(owner));
    }

    /** Stops the server and waits for it, even in a thread that is interrupted. */
    void stop() {
        try {
            supervisor.getOutputStream().close();
        } catch (IOException alreadyEnded) {
            // Then there is nobody left to tell.
        }
        supervisor
                .onExit()
                .completeOnTimeout(supervisor, STOPPING_BOUND_MINUTES, TimeUnit.MINUTES)
                .join();
    }
}
