package vn.handbook.file;

import java.util.Iterator;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** The pieces of a {@link FileBody} in their order, each fetched when it is asked for. */
final class FilePieces {
    private static final byte[] END = {};

    private final FileReader reader;
    private final Iterator<FileBody.Part> parts;
    private FileBody.Part part;
    private long fetched;

    FilePieces(FileReader reader, FileBody body) {
        this.reader = reader;
        this.parts = body.parts().iterator();
    }

    /** Empty behind the last one. Not to be asked for the next before this one is there. */
    CompletionStage<byte[]> next() {
        while (part == null || fetched == part.length()) {
            if (!parts.hasNext()) {
                return CompletableFuture.completedFuture(END);
            }
            part = parts.next();
            fetched = 0;
        }
        if (part.literal() != null) {
            fetched = part.length();
            return CompletableFuture.completedFuture(part.literal());
        }
        return reader.fetch(part.content(), part.from() + fetched, part.length() - fetched)
                .thenApply(
                        piece -> {
                            fetched += piece.length;
                            return piece;
                        });
    }
}
