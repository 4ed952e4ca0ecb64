package vn.handbook.shared.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.text.Text;

/** Bodies of {@code PATCH}: {@code MergePatch<SomeRecord>}. */
@Provider
@Consumes(MergePatch.MEDIA_TYPE)
public class MergePatchReader implements MessageBodyReader<MergePatch<?>> {
    private static final Text NOT_AN_OBJECT =
            Text.of("Bản vá phải là một đối tượng JSON.", "The patch must be a JSON object.");

    private final JsonBodies bodies;

    MergePatchReader(JsonBodies bodies) {
        this.bodies = bodies;
    }

    @Override
    public boolean isReadable(
            Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == MergePatch.class;
    }

    @Override
    public MergePatch<?> readFrom(
            Class<MergePatch<?>> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body) {
        if (!(bodies.tree(body, mediaType) instanceof ObjectNode patch)) {
            throw CommonProblem.INVALID_REQUEST.problem(NOT_AN_OBJECT);
        }
        var record = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
        return new MergePatch<>(patch, record, bodies);
    }
}
