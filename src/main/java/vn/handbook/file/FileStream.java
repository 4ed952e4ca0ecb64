package vn.handbook.file;

import java.io.InputStream;
import java.util.Iterator;
import java.util.Objects;

/** A {@link FileBody} as it is sent: one piece of it at a time is in memory, no connection held. */
final class FileStream extends InputStream {
    private final FileReader reader;
    private final FileBody body;
    private final Iterator<FileBody.Part> parts;
    private FileBody.Part part;
    private long fetched;
    private byte[] piece = {};
    private int taken;

    FileStream(FileReader reader, FileBody body) {
        this.reader = reader;
        this.body = body;
        this.parts = body.parts().iterator();
    }

    @Override
    public int read() {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (taken == piece.length && !fetch()) {
            return -1;
        }
        int size = Math.min(length, piece.length - taken);
        System.arraycopy(piece, taken, into, offset, size);
        taken += size;
        return size;
    }

    private boolean fetch() {
        while (part == null || fetched == part.length()) {
            if (!parts.hasNext()) {
                return false;
            }
            part = parts.next();
            fetched = 0;
        }
        piece =
                part.literal() != null
                        ? part.literal()
                        : reader.read(
                                body.content(), part.from() + fetched, part.length() - fetched);
        fetched += piece.length;
        taken = 0;
        return true;
    }
}
