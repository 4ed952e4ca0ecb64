package vn.handbook.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.handbook.shared.text.Folding;

/**
 * A document number as people type it: {@code 57-NQ/TW}, {@code 57 nq tw}, {@code NQ57}, {@code
 * nghị quyết số 57}, {@code 18-NQ/TW 2022}.
 *
 * @param types what the typed symbol or name may stand for; empty when none was typed
 * @param issuerSymbol folded, {@code tw}; {@code null} when none was typed
 * @param year of issue; {@code null} when none was typed
 */
record TypedNumber(int serial, List<DocumentType> types, String issuerSymbol, Integer year) {
    private static final Pattern RUNS = Pattern.compile("[0-9]+|\\p{L}+");
    private static final Pattern YEAR = Pattern.compile("(19|20)[0-9]{2}");
    private static final Pattern SERIAL = Pattern.compile("[0-9]{1,4}");
    private static final Pattern ISSUER_SYMBOL = Pattern.compile("[a-z]*(tw|tu|du|duk|cb)");
    private static final String FILLER = "so";
    private static final int WORDS_OF_A_TYPE = 2;

    /** Empty when the text has anything in it that does not belong to a number. */
    static Optional<TypedNumber> parse(String typed) {
        List<String> runs = runs(typed);
        Integer serial = null;
        Integer year = null;
        List<DocumentType> types = List.of();
        String issuerSymbol = null;
        for (int i = 0; i < runs.size(); i++) {
            String run = runs.get(i);
            String pair = i + 1 < runs.size() ? run + ' ' + runs.get(i + 1) : run;
            if (serial != null && year == null && YEAR.matcher(run).matches()) {
                year = Integer.valueOf(run);
            } else if (serial == null && SERIAL.matcher(run).matches()) {
                serial = Integer.valueOf(run);
            } else if (canBe(types, pair)) {
                types = narrowed(types, pair);
                i += pair.equals(run) ? 0 : WORDS_OF_A_TYPE - 1;
            } else if (canBe(types, run)) {
                types = narrowed(types, run);
            } else if (issuerSymbol == null && ISSUER_SYMBOL.matcher(run).matches()) {
                issuerSymbol = run;
            } else if (!run.equals(FILLER)) {
                return Optional.empty();
            }
        }
        return serial == null
                ? Optional.empty()
                : Optional.of(new TypedNumber(serial, types, issuerSymbol, year));
    }

    /** The type may be there twice, by name and by symbol, as long as the two agree. */
    private static List<DocumentType> narrowed(List<DocumentType> before, String folded) {
        return DocumentType.typedAs(folded).stream()
                .filter(type -> before.isEmpty() || before.contains(type))
                .toList();
    }

    private static boolean canBe(List<DocumentType> before, String folded) {
        return !narrowed(before, folded).isEmpty();
    }

    private static List<String> runs(String typed) {
        var runs = new ArrayList<String>();
        Arrays.stream(Folding.words(typed))
                .forEach(
                        word -> {
                            Matcher matcher = RUNS.matcher(word);
                            while (matcher.find()) {
                                runs.add(matcher.group());
                            }
                        });
        return runs;
    }

    String[] typeNames() {
        return types.stream().map(Enum::name).toArray(String[]::new);
    }
}
