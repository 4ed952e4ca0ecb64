package vn.handbook.document;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks of secrecy in texts. What bears one may not be held (law on the protection of state
 * secrets), in whatever case, Unicode form or spacing it is written; without diacritics where the
 * letters can mean nothing else.
 */
public final class SecrecyMarks {
    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}+");

    /** {@code T U Y Ệ T M Ậ T}: letters spaced out, as stamps are set. */
    private static final Pattern SPACED =
            Pattern.compile(
                    "(?<![\\p{L}\\p{M}])\\p{L}(?:[ \\u00a0\\t.]{1,3}\\p{L}(?![\\p{L}])){2,40}");

    private static final Pattern TOP =
            Pattern.compile("(?<!\\p{L})tuyệt[\\s\\u00a0_.-]{0,9}mật(?!\\p{L})");
    private static final Pattern HIGH =
            Pattern.compile("(?<!\\p{L})tối[\\s\\u00a0_.-]{0,9}mật(?!\\p{L})");

    /** In lower case {@code toi mat} may be anything; in capitals it is a stamp. */
    private static final Pattern BARE_TOP =
            Pattern.compile(
                    "(?<!\\p{L})(?:TUYET|[Tt]uyet)[\\s\\u00a0_.-]{0,9}(?:MAT|[Mm]at)(?!\\p{L})");

    private static final Pattern BARE_HIGH =
            Pattern.compile("(?<!\\p{L})TOI[\\s\\u00a0_.-]{0,9}MAT(?!\\p{L})");

    /** The word, if any, before and after; bounded, so that no text costs more than its length. */
    private static final Pattern SECRET =
            Pattern.compile(
                    "(?<!\\p{L})(?:(\\p{L}{1,8})[\\s\\u00a0]{1,9})?mật(?!\\p{L})"
                            + "(?:[\\s\\u00a0]{1,9}(\\p{L}{1,8})(?!\\p{L}))?");

    /** What is said before {@code mật} in words that are no mark: bí mật, bảo mật… */
    private static final Set<String> BEFORE =
            Set.of(
                    "bí", "bảo", "cơ", "thân", "cẩn", "nghiêm", "trù", "chu", "nội", "điệp",
                    "đường", "túi");

    /** What is said after it: mật ong, mật độ, mật khẩu… */
    private static final Set<String> AFTER =
            Set.of(
                    "ong", "độ", "khẩu", "mã", "thiết", "vụ", "danh", "lệnh", "đàm", "mía", "gấu",
                    "hoa", "ngọt", "thám", "phục", "ngữ", "tập", "tông", "nghị", "báo", "ước");

    private SecrecyMarks() {}

    /** The mark that a title, a note or any other short text bears. */
    public static Optional<Secrecy> in(String text) {
        String plain = plain(text);
        String lower = plain.toLowerCase(Locale.ROOT);
        if (TOP.matcher(lower).find() || BARE_TOP.matcher(plain).find()) {
            return Optional.of(Secrecy.TOP_SECRET);
        }
        if (HIGH.matcher(lower).find() || BARE_HIGH.matcher(plain).find()) {
            return Optional.of(Secrecy.HIGHLY_SECRET);
        }
        return isSecret(lower) ? Optional.of(Secrecy.SECRET) : Optional.empty();
    }

    /**
     * The mark that is stamped in the text of a file: on a line of its own, or told as its level of
     * secrecy. That a text speaks of secrets does not make it one.
     */
    public static Optional<Secrecy> stampedIn(String text) {
        return plain(text)
                .lines()
                .map(SecrecyMarks::stamp)
                .flatMap(Optional::stream)
                .max(Enum::compareTo);
    }

    private static Optional<Secrecy> stamp(String line) {
        if (line.length() > 60) {
            return Optional.empty();
        }
        String letters = line.replaceAll("[^\\p{L}]+", "");
        String lower = letters.toLowerCase(Locale.ROOT);
        boolean capitals = letters.equals(letters.toUpperCase(Locale.ROOT));
        String mark = lower.startsWith("độmật") ? lower.substring("độmật".length()) : lower;
        return switch (mark) {
            case "tuyệtmật", "tuyetmat" -> Optional.of(Secrecy.TOP_SECRET);
            case "tốimật" -> Optional.of(Secrecy.HIGHLY_SECRET);
            case "toimat" -> capitals ? Optional.of(Secrecy.HIGHLY_SECRET) : Optional.empty();
            case "mật" -> Optional.of(Secrecy.SECRET);
            default -> Optional.empty();
        };
    }

    private static boolean isSecret(String lower) {
        Matcher matcher = SECRET.matcher(lower);
        while (matcher.find()) {
            if (!BEFORE.contains(String.valueOf(matcher.group(1)))
                    && !AFTER.contains(String.valueOf(matcher.group(2)))) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String text) {
        String composed =
                Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFC);
        return SPACED.matcher(composed)
                .replaceAll(
                        run -> Matcher.quoteReplacement(run.group().replaceAll("[^\\p{L}]+", "")));
    }
}
