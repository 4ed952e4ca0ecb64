package vn.handbook.document;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.handbook.file.FileType;
import vn.handbook.shared.text.Text;

/** Names of files that are harmless on every system on which they are saved. */
final class FileName {
    private static final int MAX_BYTES = 255;
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}/\\\\:*?\"<>|]");
    private static final Pattern RESERVED =
            Pattern.compile(
                    "(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?|\\..*|.*[. ]|\\s.*|");
    private static final Text CHARACTERS =
            Text.of(
                    "Tên tệp không được chứa / \\ : * ? \" < > |, ngắt dòng hay ký tự ẩn.",
                    "A file name must not contain / \\ : * ? \" < > |, line breaks or invisible"
                            + " characters.");
    private static final Text RESERVED_NAME =
            Text.of(
                    "Tên tệp này được dành riêng, hoặc bắt đầu hay kết thúc bằng dấu chấm, dấu cách.",
                    "The file name is reserved, or begins or ends with a dot or a space.");
    private static final Text TOO_LONG =
            Text.of("Tên tệp dài quá 255 byte.", "The file name has more than 255 bytes.");

    private FileName() {}

    static String cleaned(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }

    /** What is wrong with a cleaned name. */
    static Optional<Text> faultOf(String name) {
        if (FORBIDDEN.matcher(name).find()) {
            return Optional.of(CHARACTERS);
        } else if (RESERVED.matcher(name).matches()) {
            return Optional.of(RESERVED_NAME);
        } else if (name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES - 5) {
            return Optional.of(TOO_LONG);
        }
        return Optional.empty();
    }

    /** With the ending of its type, by which the reader's system opens it. */
    static String ending(String name, FileType type) {
        String ending = "." + type.extension();
        return name.toLowerCase(java.util.Locale.ROOT).endsWith(ending) ? name : name + ending;
    }
}
