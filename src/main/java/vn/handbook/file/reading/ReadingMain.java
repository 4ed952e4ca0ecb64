package vn.handbook.file.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;

/**
 * Checks one file, then reads its text. What it finds it says line by line, so that something of it
 * is known even when it does not come to its end.
 */
public final class ReadingMain {
    /** It is held in memory, unlike the others. */
    private static final long LONGEST_PLAIN = 20L << 20;

    private ReadingMain() {}

    /**
     * @param arguments the file, its form, where the text goes, the most pages, the most bytes
     *     unpacked
     */
    public static void main(String... arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Path text = Path.of(arguments[2]);
        var limits = new Limits(Integer.parseInt(arguments[3]), Long.parseLong(arguments[4]));
        try {
            read(file, arguments[1], text, limits);
        } catch (Refusal refused) {
            say("refused", refused.code());
        }
    }

    private static void read(Path file, String form, Path text, Limits limits)
            throws Refusal, IOException {
        switch (form) {
            case "PDF" -> {
                say("pages", PdfCheck.check(file, limits));
                extract(file, "PDF", text);
            }
            case "PACKED" -> extract(file, ArchiveCheck.check(file, limits), text);
            default -> {
                String plain = plain(file);
                say("type", "PLAIN");
                keep(plain, text);
            }
        }
    }

    private static void extract(Path file, String type, Path text) throws IOException {
        say("type", type);
        String extracted;
        try {
            extracted = TextExtraction.textOf(file, type);
        } catch (Exception | LinkageError failure) {
            say("unreadable", failure.getClass().getSimpleName());
            return;
        }
        keep(extracted, text);
    }

    private static void keep(String extracted, Path text) throws IOException {
        Files.writeString(text, extracted);
        say("characters", extracted.length());
    }

    private static String plain(Path file) throws Refusal, IOException {
        if (Files.size(file) > LONGEST_PLAIN) {
            throw Refusal.tooLarge();
        }
        try {
            String text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                            .toString();
            boolean binary =
                    text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
            if (binary) {
                throw Refusal.type();
            }
            String whole = Normalizer.normalize(text, Normalizer.Form.NFC);
            return whole.substring(0, Math.min(whole.length(), Limits.CHARACTERS));
        } catch (CharacterCodingException notText) {
            throw Refusal.broken();
        }
    }

    private static void say(String what, Object value) {
        System.out.println(what + "=" + value);
        System.out.flush();
    }
}
