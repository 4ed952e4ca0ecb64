package vn.handbook.shared.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.problem.Violations;
import vn.handbook.shared.text.Text;

/**
 * Reads JSON into validated request records and tells all faults of a body at once: unknown
 * members, wrong types and broken constraints. Every body is validated; no endpoint can forget to
 * ask for it.
 */
@Singleton
public class JsonBodies {
    static final int MAX_FAULTS = 50;
    private static final Text MALFORMED =
            Text.of(
                    "Nội dung gửi lên không phải JSON đúng cú pháp.",
                    "The body is not well-formed JSON.");
    private static final Text UTF_8_ONLY =
            Text.of("JSON phải ở dạng UTF-8.", "JSON must be in UTF-8.");
    private static final Text UNKNOWN =
            Text.of("Không có thuộc tính này.", "There is no such member.");
    private static final Text WRONG_TYPE =
            Text.of("Sai kiểu dữ liệu.", "The value has the wrong type.");

    private final ObjectMapper json;
    private final Validator validator;
    private final int maxBody;

    JsonBodies(ObjectMapper json, Validator validator, HttpLimits limits) {
        this.json = json;
        this.validator = validator;
        this.maxBody = Math.toIntExact(limits.maxBodySize().asLongValue());
    }

    /**
     * @throws Problem 400 when the text is not JSON, 415 when it is said not to be UTF-8 (RFC 8259
     *     §8.1), 413 when it is too large
     */
    public JsonNode tree(InputStream body, MediaType mediaType) {
        String charset = mediaType.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase("UTF-8")) {
            throw CommonProblem.UNSUPPORTED_MEDIA_TYPE.problem(UTF_8_ONLY);
        }
        try {
            byte[] text = body.readNBytes(maxBody + 1);
            if (text.length > maxBody) {
                throw CommonProblem.PAYLOAD_TOO_LARGE.problem();
            }
            JsonNode tree = json.readTree(text);
            if (tree == null || tree instanceof MissingNode) {
                throw malformed();
            }
            return tree;
        } catch (IOException notJson) {
            throw malformed();
        }
    }

    /**
     * @throws Problem 400 with every fault when the tree is not a valid record of this type
     */
    public Object read(JsonNode body, Type type) {
        JavaType target = json.constructType(type);
        var faults = new ArrayList<Fault>();
        StorableTexts.refuseOthers(body, faults);
        JsonNode tree = body.deepCopy();
        Object value = convert(tree, target, faults);
        List<String> already = faults.stream().map(Fault::name).toList();
        if (value != null && faults.size() < MAX_FAULTS) {
            Violations.ofBody(validator.validate(value)).stream()
                    .filter(fault -> !already.contains(fault.name()))
                    .limit(MAX_FAULTS)
                    .forEach(faults::add);
        }
        if (value == null || !faults.isEmpty()) {
            throw CommonProblem.INVALID_REQUEST.problem().faults(faults);
        }
        return value;
    }

    /** Takes out what cannot be read and tries again, so that one fault does not hide the next. */
    private Object convert(JsonNode tree, JavaType target, List<Fault> faults) {
        while (faults.size() < MAX_FAULTS) {
            try {
                return json.readerFor(target).readValue(tree);
            } catch (JsonMappingException unreadable) {
                String pointer = pointer(unreadable);
                boolean unknown = unreadable instanceof UnrecognizedPropertyException;
                faults.add(
                        Fault.pointer(
                                pointer,
                                unknown ? "UNKNOWN" : "TYPE",
                                unknown ? UNKNOWN : WRONG_TYPE));
                if (!remove(tree, pointer)) {
                    return null;
                }
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return null;
    }

    private static String pointer(JsonMappingException unreadable) {
        return unreadable.getPath().stream()
                .map(
                        step ->
                                step.getFieldName() == null
                                        ? "" + step.getIndex()
                                        : StorableTexts.escaped(step.getFieldName()))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    private static boolean remove(JsonNode tree, String pointer) {
        int lastSlash = pointer.lastIndexOf('/');
        if (lastSlash < 0) {
            return false;
        }
        JsonNode parent = tree.at(pointer.substring(0, lastSlash));
        String last = pointer.substring(lastSlash + 1).replace("~1", "/").replace("~0", "~");
        if (parent instanceof ObjectNode object) {
            return object.remove(last) != null;
        }
        if (parent instanceof ArrayNode array) {
            // The place is kept, so that the pointers of later faults stay true
            boolean readBefore = !array.get(Integer.parseInt(last)).isNull();
            array.setNull(Integer.parseInt(last));
            return readBefore;
        }
        return false;
    }

    private static Problem malformed() {
        return CommonProblem.INVALID_REQUEST.problem(MALFORMED);
    }

    /** The JSON text of a value, as it would be sent. */
    public String text(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads back what {@link #text} wrote. */
    public Object value(String text, Type type) {
        try {
            return json.readValue(text, json.constructType(type));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The JSON tree of a value, as it would be sent. */
    public ObjectNode treeOf(Object value) {
        return json.valueToTree(value);
    }
}
