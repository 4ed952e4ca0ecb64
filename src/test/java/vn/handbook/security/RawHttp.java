package vn.handbook.security;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Requests byte for byte, for what no HTTP client can be made to send. */
final class RawHttp {
    private static final int PATIENCE_MILLIS = 1500;

    /**
     * @param status 0 when the server closed the connection without a word
     */
    record Answer(int status, String head, String body) {
        Optional<String> header(String name) {
            return head.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .map(line -> line.substring(name.length() + 1).strip())
                    .findFirst();
        }
    }

    private RawHttp() {}

    static Answer send(String request) throws IOException {
        return send(request.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Reads until the server closes, or has said nothing for a while. */
    static Answer send(byte[]... parts) throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var answer = new ByteArrayOutputStream();
            try {
                for (byte[] part : parts) {
                    socket.getOutputStream().write(part);
                }
            } catch (SocketException closedWhileSending) {
                // The answer may be there nevertheless
            }
            read(socket.getInputStream(), answer);
            return parse(answer.toString(StandardCharsets.UTF_8));
        }
    }

    private static void read(InputStream in, ByteArrayOutputStream answer) throws IOException {
        byte[] buffer = new byte[8192];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                answer.write(buffer, 0, n);
            }
        } catch (SocketTimeoutException | SocketException end) {
            // What is there is the answer
        }
    }

    private static Answer parse(String text) {
        if (text.isEmpty()) {
            return new Answer(0, "", "");
        }
        int end = text.indexOf("\r\n\r\n");
        String head = text.substring(0, end);
        return new Answer(Integer.parseInt(head.split(" ")[1]), head, text.substring(end + 4));
    }
}
