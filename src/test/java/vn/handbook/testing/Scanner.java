package vn.handbook.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Speaks clamd's {@code INSTREAM} and finds the harmless file that scanners are tested with; with
 * {@code -Dclamd=localhost:3310} a real one is asked instead.
 */
public final class Scanner implements QuarkusTestResourceLifecycleManager {
    /** In two pieces, so that no scanner finds it here. */
    public static final String EICAR =
            "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private ServerSocket server;

    @Override
    public Map<String, String> start() {
        String real = System.getProperty("clamd");
        if (real != null) {
            return Map.of("handbook.file.scanner", real);
        }
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        var serving = new Thread(this::serve, "scanner");
        serving.setDaemon(true);
        serving.start();
        return Map.of("handbook.file.scanner", "localhost:" + server.getLocalPort());
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket asker = server.accept()) {
                answer(asker);
            } catch (IOException gone) {
                // The next one, unless it is over
            }
        }
    }

    private static void answer(Socket asker) throws IOException {
        var asked = new DataInputStream(asker.getInputStream());
        byte[] command = asked.readNBytes("zINSTREAM\0".length());
        String seen = "";
        boolean found = false;
        for (int size = asked.readInt(); size > 0; size = asked.readInt()) {
            seen += new String(asked.readNBytes(size), StandardCharsets.ISO_8859_1);
            found |= seen.contains(EICAR);
            seen = seen.substring(Math.max(0, seen.length() - EICAR.length()));
        }
        boolean known = new String(command, StandardCharsets.US_ASCII).equals("zINSTREAM\0");
        String answer =
                !known
                        ? "UNKNOWN COMMAND"
                        : found ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
        asker.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void stop() {
        try {
            if (server != null) {
                server.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
