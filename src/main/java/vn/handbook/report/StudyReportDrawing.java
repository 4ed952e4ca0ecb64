package vn.handbook.report;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import javax.xml.stream.XMLStreamException;

/** Sends a report as a picture, for people who would rather look. */
@Provider
@Produces(StudyReportDrawing.TYPE)
public class StudyReportDrawing implements MessageBodyWriter<StudyReport> {
    static final String TYPE = "image/svg+xml";

    @Override
    public boolean isWriteable(
            Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return StudyReport.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            StudyReport report,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream to)
            throws IOException {
        try {
            StudyReportSvg.draw(report, to);
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
    }
}
