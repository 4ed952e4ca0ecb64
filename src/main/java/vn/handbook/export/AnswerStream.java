package vn.handbook.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.ExecutionException;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;

/**
 * Sends what is written to it in pieces, the next one when the last has left: whoever reads slowly
 * costs one piece of memory. Not the framework's stream, which ends the answer whatever happened.
 */
final class AnswerStream extends OutputStream {
    private static final int PIECE = 32 * 1024;

    private final ServerHttpResponse response;
    private byte[] piece = new byte[PIECE];
    private int length;

    AnswerStream(ServerHttpResponse response) {
        this.response = response;
        response.setChunked(true);
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        for (int at = from, left = count; left > 0; ) {
            int taken = Math.min(left, PIECE - length);
            System.arraycopy(bytes, at, piece, length, taken);
            length += taken;
            at += taken;
            left -= taken;
            if (length == PIECE) {
                send();
            }
        }
    }

    /**
     * @throws IOException when nobody reads any more
     */
    private void send() throws IOException {
        byte[] full = length == PIECE ? piece : Arrays.copyOf(piece, length);
        piece = new byte[PIECE];
        length = 0;
        try {
            response.write(full).toCompletableFuture().get();
        } catch (ExecutionException gone) {
            throw new IOException(gone.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }

    /** Ends the answer: all of it was written. */
    void end() throws IOException {
        if (length > 0) {
            send();
        }
        response.end();
    }
}
