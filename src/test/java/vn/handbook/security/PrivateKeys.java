package vn.handbook.security;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Finds private keys, and not the code that reads them. */
final class PrivateKeys {
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----[\\\\rn\\s]*[A-Za-z0-9+/]{40}");
    private static final Pattern JWK = Pattern.compile("\"d\"\\s*:\\s*\"[A-Za-z0-9_-]{80,}\"");

    private PrivateKeys() {}

    static boolean isIn(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        return PEM.matcher(text).find() || JWK.matcher(text).find();
    }
}
