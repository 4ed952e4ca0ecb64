package vn.handbook.shared.text;

import java.util.List;
import java.util.Locale;

/** The languages in which the service answers people. */
public enum Language {
    VIETNAMESE("vi"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The BCP 47 tag. */
    public String tag() {
        return tag;
    }

    /**
     * The first language of the caller's preference list that the service speaks, Vietnamese when
     * there is none.
     *
     * @param preferred the locales of {@code Accept-Language}, best first
     */
    public static Language preferredOf(List<Locale> preferred) {
        for (Locale locale : preferred) {
            for (Language language : values()) {
                if (language.tag.equals(locale.getLanguage())) {
                    return language;
                }
            }
        }
        return VIETNAMESE;
    }
}
