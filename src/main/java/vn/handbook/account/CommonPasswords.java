package vn.handbook.account;

import com.nulabinc.zxcvbn.StandardDictionaries;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import vn.handbook.shared.text.Folding;

/** The 30,000 passwords that guessers try first, from the dictionaries of zxcvbn. */
@Singleton
class CommonPasswords {
    /** A year or a few digits around a common word are tried with the word. */
    private static final Pattern DIGITS_AROUND = Pattern.compile("^[0-9]{0,4}|[0-9]{0,4}$");

    private static final int SHORTEST_WORD = 4;
    private static final int SHORT_UNIT = 4;

    private final Set<String> common;

    CommonPasswords() {
        try {
            common = Set.copyOf(StandardDictionaries.PASSWORDS_LOADER.load().getFrequencies());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /**
     * Whether it is on the list, with or without diacritics and digits around, or repeats itself.
     */
    boolean contains(String password) {
        String folded = Folding.fold(password).replace(" ", "");
        return isListed(password.toLowerCase(Locale.ROOT)) || isListed(folded) || repeats(folded);
    }

    private boolean isListed(String text) {
        String word = DIGITS_AROUND.matcher(text).replaceAll("");
        return common.contains(text) || word.length() >= SHORTEST_WORD && common.contains(word);
    }

    private boolean repeats(String text) {
        for (int length = 1; length <= text.length() / 2; length++) {
            String unit = text.substring(0, length);
            boolean repeated =
                    text.length() % length == 0 && unit.repeat(text.length() / length).equals(text);
            if (repeated && (length <= SHORT_UNIT || common.contains(unit))) {
                return true;
            }
        }
        return false;
    }
}
