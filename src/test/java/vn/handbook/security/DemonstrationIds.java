package vn.handbook.security;

import java.util.HashMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The ids by which examples name things of the demonstration. */
final class DemonstrationIds {
    static final Pattern PATTERN = Pattern.compile("01978400-0000-7[0-9]{3}-8000-[0-9]{12}");

    private DemonstrationIds() {}

    /** Each becomes one that nothing bears, the same each time. */
    static UnaryOperator<String> replaced() {
        var others = new HashMap<String, String>();
        return text ->
                PATTERN.matcher(text)
                        .replaceAll(
                                id ->
                                        others.computeIfAbsent(
                                                id.group(), one -> UUID.randomUUID().toString()));
    }
}
