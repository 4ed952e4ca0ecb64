package vn.handbook.shared.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.text.Cleaning;
import vn.handbook.shared.text.Text;

/**
 * The texts of a body that the database can hold: PostgreSQL's cannot have NUL, UTF-8 no lone
 * surrogate, and of spaces alone nothing would be left. Refused here rather than failing there.
 */
final class StorableTexts {
    private static final int MAX_ELEMENTS = 1000;
    private static final Text TOO_MANY =
            Text.of("Quá nhiều phần tử.", "There are too many elements.");
    private static final Text BLANK = Text.of("Không được để trống.", "Is required.");
    private static final Text NUL_CHARACTER =
            Text.of(
                    "Không được chứa ký tự NUL hay nửa ký tự.",
                    "Must not contain NUL or half a character.");

    private StorableTexts() {}

    /**
     * @throws vn.handbook.shared.problem.Problem 400 when a list is longer than any that is asked
     *     for
     */
    static void refuseOthers(JsonNode body, List<Fault> faults) {
        refuseOthers(body, "", faults);
    }

    private static void refuseOthers(JsonNode node, String pointer, List<Fault> faults) {
        if (faults.size() >= JsonBodies.MAX_FAULTS) {
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
                                    refuseOthers(
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
                refuseOthers(array.get(i), pointer + "/" + i, faults);
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

    /** A member's name in a JSON pointer (RFC 6901 §3). */
    static String escaped(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }
}
