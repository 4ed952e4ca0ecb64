package vn.handbook.shared.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** How a file of plain text is written: Excel alone knows three ways. */
final class CsvText {
    private static final String SEPARATORS = ",;\t";
    private static final int LOOKED_AT = 16 << 10;

    private CsvText() {}

    /**
     * @throws vn.handbook.shared.problem.Problem 422 when it is no Unicode text
     */
    static Charset charsetOf(byte[] content) {
        Charset charset = marked(content);
        try (Reader text = reader(content, charset)) {
            var piece = new char[LOOKED_AT];
            for (int read = text.read(piece); read > 0; read = text.read(piece)) {
                for (int i = 0; i < read; i++) {
                    if (piece[i] < ' '
                            && piece[i] != '\t'
                            && piece[i] != '\n'
                            && piece[i] != '\r') {
                        throw SheetProblem.SHEET_TYPE_UNSUPPORTED.problem();
                    }
                }
            }
            return charset;
        } catch (IOException malformed) {
            throw SheetProblem.SHEET_NOT_UNICODE.problem();
        }
    }

    private static Charset marked(byte[] content) {
        if (content.length > 1 && content[0] == (byte) 0xff && content[1] == (byte) 0xfe) {
            return StandardCharsets.UTF_16LE;
        }
        return content.length > 1 && content[0] == (byte) 0xfe && content[1] == (byte) 0xff
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.UTF_8;
    }

    /** Behind the mark of order; a byte that is none of the charset's is an {@code IOException}. */
    static Reader reader(byte[] content, Charset charset) {
        CharsetDecoder strict =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        byte[] mark = "\ufeff".getBytes(charset);
        boolean marked = content.length >= mark.length;
        for (int i = 0; marked && i < mark.length; i++) {
            marked = content[i] == mark[i];
        }
        int start = marked ? mark.length : 0;
        return new InputStreamReader(
                new ByteArrayInputStream(content, start, content.length - start), strict);
    }

    /** Whatever separates most: a comma, or in the Vietnamese locale a semicolon, or a tab. */
    static char separatorOf(byte[] content, Charset charset) {
        var counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        try (Reader text = reader(content, charset)) {
            for (int i = 0; i < LOOKED_AT; i++) {
                int c = text.read();
                if (c < 0) {
                    break;
                }
                quoted ^= c == '"';
                int which = SEPARATORS.indexOf(c);
                if (which >= 0 && !quoted) {
                    counts[which]++;
                }
            }
        } catch (IOException malformed) {
            throw SheetProblem.SHEET_NOT_UNICODE.problem();
        }
        int most = 0;
        for (int i = 1; i < counts.length; i++) {
            most = counts[i] > counts[most] ? i : most;
        }
        return SEPARATORS.charAt(most);
    }
}
