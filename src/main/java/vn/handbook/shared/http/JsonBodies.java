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
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.problem.Violations;
import vn.handbook.shared.text.Cleaning;
import vn.handbook.shared.text.Text;

/**
 * Reads JSON into validated request records and tells all faults of a body at once: unknown
 * members, wrong types and broken constraints. Every body is validated; no endpoint can forget to
 * ask for it.
 */
@Singleton
public class JsonBodies {
    private static final int MAX_FAULTS = 50;
    private static final int MAX_ELEMENTS = 1000;
    private static final Text TOO_MANY =
            Text.of("Quá nhiều phần tử.", "There are too many elements.");
    private static final Text BLANK = Text.of("Không được để trống.", "Is required.");
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
    private static final Text NUL_CHARACTER =
            Text.of(
                    "Không được chứa ký tự NUL hay nửa ký tự.",
                    "Must not contain NUL or half a character.");

    private final ObjectMapper json;
    private final Validator validator;
    private final int maxBody;

    JsonBodies(
            ObjectMapper json,
            Validator validator,
            @ConfigProperty(name = "handbook.http.max-body-size") MemorySize maxBody) {
        this.json = json;
        this.validator = validator;
        this.maxBody = Math.toIntExact(maxBody.asLongValue());
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
        refuseUnstorable(body, "", faults);
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
                                        : escaped(step.getFieldName()))
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }

    private static String escaped(String member) {
        return member.replace("~", "~0").replace("/", "~1");
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

    /**
     * PostgreSQL's text cannot hold NUL, UTF-8 no lone surrogate: refused here rather than failing
     * there.
     */
    private static void refuseUnstorable(JsonNode node, String pointer, List<Fault> faults) {
        if (faults.size() >= MAX_FAULTS) {
            return;
        }
        if (node.isTextual() && isUnstorable(node.textValue())) {
            faults.add(Fault.pointer(pointer, "FORMAT", NUL_CHARACTER));
        } else if (node.isTextual() && isBlank(node.textValue())) {
            faults.add(Fault.pointer(pointer, "REQUIRED", BLANK));
        } else if (node instanceof ObjectNode object) {
            object.properties()
                    .forEach(
                            e ->
                                    refuseUnstorable(
                                            e.getValue(),
                                            pointer + "/" + escaped(e.getKey()),
                                            faults));
        } else if (node instanceof ArrayNode array) {
            // Validation looks at every element before it says that there are too many
            if (array.size() > MAX_ELEMENTS) {
                throw CommonProblem.INVALID_REQUEST
                        .problem()
                        .faults(List.of(Fault.pointer(pointer, "LENGTH", TOO_MANY)));
            }
            for (int i = 0; i < array.size(); i++) {
                refuseUnstorable(array.get(i), pointer + "/" + i, faults);
            }
        }
    }

    /** Of spaces only, of whatever kind; nothing would be left of it once cleaned. */
    private static boolean isBlank(String text) {
        return !text.isEmpty() && Cleaning.line(text).isEmpty();
    }

    private static boolean isUnstorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isLowSurrogate(c)) {
                return true;
            }
            if (Character.isHighSurrogate(c)) {
                i++;
                if (i == text.length() || !Character.isLowSurrogate(text.charAt(i))) {
                    return true;
                }
            }
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
