package vn.handbook.export;

import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import vn.handbook.shared.http.Trace;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.shared.sheet.SheetWriter;

/**
 * Sends a {@link SheetAnswer} page by page as it is taken. A file that is not whole is never ended
 * as if it were: its connection breaks off.
 */
@Provider
@Produces({SheetFormat.CSV_TYPE, SheetFormat.XLSX_TYPE})
public class SheetBodyWriter implements MessageBodyWriter<Object>, ServerMessageBodyWriter<Object> {
    private static final Logger LOG = Logger.getLogger(SheetBodyWriter.class);

    @Override
    public boolean isWriteable(
            Class<?> type,
            Type generic,
            ResteasyReactiveResourceInfo resource,
            MediaType mediaType) {
        return true;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return true;
    }

    @Override
    public void writeResponse(Object answer, Type generic, ServerRequestContext context) {
        var request = (ResteasyReactiveRequestContext) context;
        var sheet = (SheetAnswer) request.getProperty(SheetAnswer.class.getName());
        if (BlockingOperationControl.isBlockingAllowed()) {
            send(sheet, request);
            return;
        }
        request.suspend();
        Uni.createFrom()
                .item(sheet)
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(answered -> send(answered, request))
                .subscribe()
                .with(sent -> request.resume(), request::resume);
    }

    private static void send(SheetAnswer sheet, ResteasyReactiveRequestContext request) {
        try (Turns.Turn until = sheet.turn()) {
            write(sheet, request);
        } catch (Exception failure) {
            // Who reads no more is nobody's failure
            if (!request.serverResponse().closed()) {
                LOG.errorf(failure, "Sheet broken off, trace %s", Trace.current());
                request.unwrap(RoutingContext.class).request().connection().close();
            }
        }
    }

    private static void write(SheetAnswer sheet, ResteasyReactiveRequestContext request)
            throws Exception {
        var to = new AnswerStream(request.serverResponse());
        SheetWriter writer =
                sheet.format().write(to, sheet.title(), sheet.columns(), sheet.chart());
        do {
            for (List<Object> row : sheet.rows()) {
                writer.row(row);
            }
            writer.flush();
        } while (sheet.next());
        writer.finish();
        to.end();
    }

    @Override
    public void writeTo(
            Object answer,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream to) {
        throw new UnsupportedOperationException("A sheet is sent by itself only");
    }
}
