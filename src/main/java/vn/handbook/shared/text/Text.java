package vn.handbook.shared.text;

/** One sentence in both languages; {@code %s} places are filled by {@link #with}. */
public record Text(String vietnamese, String english) {

    public static Text of(String vietnamese, String english) {
        return new Text(vietnamese, english);
    }

    public Text with(Object... values) {
        return new Text(vietnamese.formatted(values), english.formatted(values));
    }

    public String in(Language language) {
        return language == Language.ENGLISH ? english : vietnamese;
    }
}
