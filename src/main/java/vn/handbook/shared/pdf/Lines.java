package vn.handbook.shared.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.font.PDFont;

/** Breaks a text into lines of a width. */
final class Lines {
    /** In which fonts measure their letters. */
    static final float UNITS_OF_LETTERS_HEIGHT = 1000;

    private static final String UNKNOWN = "?";

    private final PDFont letters;

    Lines(PDFont letters) {
        this.letters = letters;
    }

    /**
     * Between words, and within one that alone is too long. Letters that the font does not have
     * become question marks.
     *
     * @param width in thousandths of the letters' height
     */
    List<String> of(String text, float width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : known(text).split(" ")) {
            String gap = line.isEmpty() ? "" : " ";
            if (!line.isEmpty() && width(line + gap + word) > width) {
                lines.add(line.toString());
                line.setLength(0);
                gap = "";
            }
            line.append(gap).append(word);
            while (width(line.toString()) > width) {
                int fits = fitting(line.toString(), width);
                lines.add(line.substring(0, fits));
                line.delete(0, fits);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private int fitting(String word, float width) {
        int fits = word.offsetByCodePoints(0, 1);
        while (width(word.substring(0, word.offsetByCodePoints(fits, 1))) <= width) {
            fits = word.offsetByCodePoints(fits, 1);
        }
        return fits;
    }

    private String known(String text) {
        var known = new StringBuilder();
        text.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> isKnown(letter) ? letter : UNKNOWN)
                .forEach(known::append);
        return known.toString();
    }

    private boolean isKnown(String letter) {
        try {
            letters.encode(letter);
            return true;
        } catch (IllegalArgumentException missing) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private float width(String text) {
        try {
            return letters.getStringWidth(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
