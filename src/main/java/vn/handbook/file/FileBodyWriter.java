package vn.handbook.file;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import vn.handbook.shared.problem.CommonProblem;

/**
 * Sends a {@link FileBody} piece by piece, the next one when the last has left: whoever reads
 * slowly costs one piece of memory, and no thread and no connection waits with them.
 */
@Provider
public class FileBodyWriter
        implements MessageBodyWriter<FileBody>, ServerMessageBodyWriter<FileBody> {
    private static final Logger LOG = Logger.getLogger(FileBodyWriter.class);
    private static final int RETRY_SECONDS = 5;

    private final FileReader reader;

    FileBodyWriter(FileReader reader) {
        this.reader = reader;
    }

    @Override
    public boolean isWriteable(
            Class<?> type,
            Type generic,
            ResteasyReactiveResourceInfo resource,
            MediaType mediaType) {
        return isBody(type);
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return isBody(type);
    }

    private static boolean isBody(Class<?> type) {
        return FileBody.class.isAssignableFrom(type);
    }

    @Override
    public void writeResponse(FileBody body, Type generic, ServerRequestContext context) {
        var request = (ResteasyReactiveRequestContext) context;
        request.suspend();
        new Sending(request, body.length(), new FilePieces(reader, body)).next();
    }

    @Override
    public void writeTo(
            FileBody body,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream to) {
        throw new UnsupportedOperationException("A file is sent by itself only");
    }

    private record Sending(ResteasyReactiveRequestContext request, long length, FilePieces pieces) {

        void next() {
            pieces.next()
                    .thenCompose(this::send)
                    .whenComplete(
                            (sent, failure) -> {
                                if (failure != null) {
                                    end(failure);
                                } else if (sent) {
                                    next();
                                } else {
                                    request.serverResponse().end();
                                    request.resume();
                                }
                            });
        }

        /** Completes when there is room for the next one; with {@code false} after the last. */
        private CompletionStage<Boolean> send(byte[] piece) {
            if (piece.length == 0) {
                return CompletableFuture.completedFuture(false);
            }
            if (!request.serverResponse().headWritten()) {
                announce();
            }
            return request.serverResponse()
                    .write(piece)
                    .handle(
                            (written, gone) -> {
                                if (gone != null) {
                                    throw new ReaderGone();
                                }
                                return true;
                            });
        }

        /**
         * The other headers follow by themselves; without this one no piece would be taken, and
         * told any earlier it would be the length of a refusal too.
         */
        private void announce() {
            request.serverResponse()
                    .setResponseHeader(HttpHeaders.CONTENT_LENGTH, Long.toString(length));
        }

        /** Before the first piece an answer says so, afterwards the early end of the connection. */
        private void end(Throwable failure) {
            Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
            if (cause instanceof ReaderGone) {
                request.resume();
            } else if (cause instanceof ContentUnavailable away) {
                LOG.errorf("The place where files are kept is away: %s", away.reason());
                request.resume(
                        CommonProblem.UNAVAILABLE
                                .problem()
                                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS));
            } else {
                request.resume(cause);
            }
        }
    }

    /** Who reads no more is nobody's failure. */
    private static final class ReaderGone extends RuntimeException {
        ReaderGone() {
            super(null, null, false, false);
        }
    }
}
