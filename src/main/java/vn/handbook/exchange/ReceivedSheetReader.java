package vn.handbook.exchange;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** The body of an import, gone when its request has been answered. */
@Provider
@Consumes({ReceivedSheetReader.XLSX, ReceivedSheetReader.CSV, MediaType.APPLICATION_OCTET_STREAM})
public class ReceivedSheetReader implements MessageBodyReader<ReceivedSheet> {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String CSV = "text/csv";

    private final ImportConfig config;
    private final RoutingContext routing;

    ReceivedSheetReader(ImportConfig config, RoutingContext routing) {
        this.config = config;
        this.routing = routing;
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == ReceivedSheet.class;
    }

    @Override
    public ReceivedSheet readFrom(
            Class<ReceivedSheet> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        ReceivedSheet received = ReceivedSheet.receive(body, config.maxSize().asLongValue());
        routing.addEndHandler(end -> received.close());
        return received;
    }
}
