package vn.handbook.shared.text;

import java.text.Normalizer;

/** The letters of Vietnamese taken apart once, since every word of every text is read by them. */
final class SearchLetters {
    /** Sắc, huyền, hỏi, ngã, nặng, as combining marks. */
    static final String TONES = "\u0301\u0300\u0309\u0303\u0323";

    private static final int BELOW = 0x1f00;
    private static final char[] LETTER = new char[BELOW];
    private static final char[] BARE = new char[BELOW];
    private static final byte[] TONE = new byte[BELOW];

    static {
        for (char c = 0; c < BELOW; c++) {
            if (Character.isLetter(c)) {
                takeApart(c);
            }
        }
    }

    private SearchLetters() {}

    private static void takeApart(char c) {
        var rest = new StringBuilder();
        byte tone = 0;
        String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        for (int i = 0; i < apart.length(); i++) {
            int mark = TONES.indexOf(apart.charAt(i));
            if (mark < 0) {
                rest.append(apart.charAt(i));
            } else if (tone > 0) {
                return;
            } else {
                tone = (byte) (mark + 1);
            }
        }
        String letter = Normalizer.normalize(rest, Normalizer.Form.NFC);
        if (letter.length() == 1) {
            LETTER[c] = Character.toLowerCase(letter.charAt(0));
            TONE[c] = tone;
            BARE[c] = bare(LETTER[c]);
        }
    }

    private static char bare(char letter) {
        char bare = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD).charAt(0);
        return bare == 'đ' ? 'd' : bare;
    }

    /** Whether it is one letter with at most one tone. */
    static boolean isSimple(char c) {
        return c < BELOW && LETTER[c] != 0;
    }

    /** Small, without its tone. */
    static char letter(char c) {
        return LETTER[c];
    }

    /** Small, without any mark. */
    static char bareOf(char c) {
        return BARE[c];
    }

    /** 0 for none. */
    static int tone(char c) {
        return TONE[c];
    }
}
