package vn.handbook.shared.http;

import java.nio.charset.StandardCharsets;
import vn.handbook.shared.text.Folding;

/**
 * {@code Content-Disposition} of a file to be saved (RFC 6266): its name for every client in ASCII,
 * and whole in UTF-8 (RFC 8187) for those that read it.
 */
public final class Attachment {
    private static final String UNQUOTED_IN_8187 = "!#$&+-.^_`|~";

    private Attachment() {}

    public static String named(String name) {
        return "attachment; filename=\"" + ascii(name) + "\"; filename*=UTF-8''" + encoded(name);
    }

    /** A percent sign too goes: some clients decode what follows it. */
    private static String ascii(String name) {
        String folded = Folding.withoutMarks(name);
        var ascii = new StringBuilder();
        folded.codePoints()
                .map(c -> c < ' ' || c > '~' || "\"\\%/".indexOf(c) >= 0 ? '_' : c)
                .forEach(ascii::appendCodePoint);
        return ascii.toString();
    }

    private static String encoded(String name) {
        var encoded = new StringBuilder();
        for (byte one : name.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (one & 0xff);
            if (c >= '0' && c <= '9'
                    || c >= 'A' && c <= 'Z'
                    || c >= 'a' && c <= 'z'
                    || UNQUOTED_IN_8187.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append("%%%02X".formatted((int) c));
            }
        }
        return encoded.toString();
    }
}
