import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import vn.handbook.document.DocumentType;
import vn.handbook.document.SearchDocument;

/** Generated documents: the same number and seed give the same documents. */
final class Library {
    private static final String[] ONSETS = {
        "b", "c", "ch", "d", "đ", "g", "gi", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "r", "s", "t", "th", "tr",
        "v", "x"
    };
    private static final String[] RIMES = {
        "a", "ac", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "ay", "ăc", "ăn", "ăng", "âm", "ân", "âu", "ây",
        "e", "em", "en", "eo", "ê", "ên", "êu", "i", "ia", "iên", "iêt", "iêu", "in", "inh", "it", "o", "oa", "oan",
        "oc", "oi", "on", "ong", "ô", "ôc", "ôi", "ôn", "ông", "ơ", "ơi", "ơn", "u", "ua", "uc", "ui", "un", "ung",
        "uôc", "uôi", "uôn", "ư", "ưa", "ưc", "ưng", "ươc", "ươi", "ương", "uy", "uyên"
    };
    private static final String[] TONES = {"", "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"};
    private static final DocumentType[] TYPES = {
        DocumentType.RESOLUTION, DocumentType.DECISION, DocumentType.REGULATION, DocumentType.DIRECTIVE,
        DocumentType.CONCLUSION, DocumentType.GUIDANCE, DocumentType.PLAN, DocumentType.OFFICIAL_LETTER,
        DocumentType.REPORT, DocumentType.NOTICE
    };
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final int DAYS = 9700;

    /** A document and what its row needs besides. */
    record Paper(SearchDocument searched, String symbol, int issuer, boolean forAll, LocalDate ended) {}

    private final List<String> syllables = new ArrayList<>();
    private final double[] sums;
    private final int documents;

    Library(int documents) {
        this.documents = documents;
        for (String onset : ONSETS) {
            for (String rime : RIMES) {
                for (String tone : TONES) {
                    syllables.add(syllable(onset, rime, tone));
                }
            }
        }
        Collections.shuffle(syllables, new Random(7));
        sums = new double[syllables.size()];
        double sum = 0;
        for (int i = 0; i < sums.length; i++) {
            sum += 1.0 / (i + 1);
            sums[i] = sum;
        }
    }

    private static String syllable(String onset, String rime, String tone) {
        int nucleus = rime.startsWith("iê") || rime.startsWith("uô") || rime.startsWith("ươ") ? 2 : 1;
        return java.text.Normalizer.normalize(
                onset + rime.substring(0, nucleus) + tone + rime.substring(nucleus), java.text.Normalizer.Form.NFC);
    }

    /** Rank 0 is the commonest. */
    String syllable(int rank) {
        return syllables.get(rank);
    }

    String drawn(Random random) {
        double at = random.nextDouble() * sums[sums.length - 1];
        int found = java.util.Arrays.binarySearch(sums, at);
        return syllables.get(Math.min(found < 0 ? -found - 1 : found, sums.length - 1));
    }

    Paper paper(int number) {
        var random = new Random(number * 31L + 1);
        DocumentType type = TYPES[random.nextInt(TYPES.length)];
        LocalDate issued = FIRST.plusDays((long) number * DAYS / documents);
        int issuer = random.nextInt(8);
        int serial = number % 9999 + 1;
        boolean ended = random.nextInt(6) == 0;
        double length = Math.exp(Math.log(350) + 0.8 * random.nextGaussian());
        var document =
                new SearchDocument(
                        "%02d-%s/TW".formatted(serial, symbol(type)),
                        serial,
                        issuer % 3 == 0 ? "TW" : "TU",
                        type,
                        type.label(),
                        List.of("BENCH" + issuer),
                        List.of("Cơ quan " + issuer),
                        null,
                        null,
                        text(random, 10 + random.nextInt(21)),
                        random.nextBoolean() ? text(random, 30 + random.nextInt(31)) : null,
                        List.of(),
                        List.of(),
                        issued,
                        ended,
                        List.of(),
                        text(random, (int) Math.max(50, Math.min(8000, length))));
        return new Paper(document, symbol(type), issuer, random.nextInt(10) > 0, ended ? issued.plusDays(400) : null);
    }

    private static String symbol(DocumentType type) {
        return type.symbols().get(0);
    }

    private String text(Random random, int words) {
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            String word = drawn(random);
            text.append(i == 0 ? "" : i % 13 == 0 ? ", " : " ").append(word);
        }
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
