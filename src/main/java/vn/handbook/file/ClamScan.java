package vn.handbook.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Asks clamd, by its command {@code INSTREAM}: the file in pieces, each behind its length, then a
 * length of zero.
 */
@ApplicationScoped
class ClamScan {
    private static final int PIECE = 64 << 10;
    private static final int LONGEST_ANSWER = 4096;

    private final FileConfig config;

    ClamScan(FileConfig config) {
        this.config = config;
    }

    /**
     * What it found; empty when nothing, or when nothing is to be scanned.
     *
     * @throws IOException when it cannot be asked, or does not know
     */
    Optional<String> infectionOf(Path file) throws IOException {
        if (config.scanner().isEmpty()) {
            return Optional.empty();
        }
        try (SocketChannel channel = connect(config.scanner().get())) {
            String answer = ask(channel, file);
            if (answer.endsWith(" FOUND")) {
                return Optional.of(
                        answer.replaceFirst("^stream: ", "").replaceFirst(" FOUND$", ""));
            }
            if (!answer.endsWith("OK")) {
                throw new IOException("The scanner says: " + answer);
            }
            return Optional.empty();
        }
    }

    private static SocketChannel connect(String address) throws IOException {
        if (address.startsWith("/")) {
            SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            channel.connect(UnixDomainSocketAddress.of(address));
            return channel;
        }
        int colon = address.lastIndexOf(':');
        return SocketChannel.open(
                new InetSocketAddress(
                        address.substring(0, colon),
                        Integer.parseInt(address.substring(colon + 1))));
    }

    private static String ask(ByteChannel channel, Path file) throws IOException {
        write(channel, ByteBuffer.wrap("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII)));
        try (InputStream bytes = Files.newInputStream(file)) {
            var piece = new byte[PIECE];
            for (int size = bytes.read(piece); size > 0; size = bytes.read(piece)) {
                write(channel, ByteBuffer.allocate(4).putInt(0, size));
                write(channel, ByteBuffer.wrap(piece, 0, size));
            }
        }
        write(channel, ByteBuffer.allocate(4));
        var answer = new ByteArrayOutputStream();
        InputStream said = Channels.newInputStream(channel);
        for (int one = said.read(); one > 0 && answer.size() < LONGEST_ANSWER; one = said.read()) {
            answer.write(one);
        }
        return answer.toString(StandardCharsets.UTF_8).strip();
    }

    private static void write(ByteChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
