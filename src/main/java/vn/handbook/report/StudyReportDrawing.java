package vn.handbook.report;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import javax.xml.stream.XMLStreamException;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Sends a report as a picture, for people who would rather look. */
@Provider
@Produces(StudyReportDrawing.TYPE)
public class StudyReportDrawing
        implements MessageBodyWriter<Object>, ServerMessageBodyWriter<Object> {
    static final String TYPE = "image/svg+xml";

    @Override
    public boolean isWriteable(
            Class<?> type,
            Type generic,
            ResteasyReactiveResourceInfo resource,
            MediaType mediaType) {
        return type == StudyReport.class;
    }

    @Override
    public boolean isWriteable(
            Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == StudyReport.class;
    }

    @Override
    public void writeResponse(Object report, Type generic, ServerRequestContext context)
            throws IOException {
        var drawn = new ByteArrayOutputStream();
        draw(report, drawn);
        context.serverResponse().end(drawn.toByteArray());
    }

    @Override
    public void writeTo(
            Object report,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream to)
            throws IOException {
        draw(report, to);
    }

    private static void draw(Object report, OutputStream to) throws IOException {
        try {
            StudyReportSvg.draw((StudyReport) report, to);
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }
}
