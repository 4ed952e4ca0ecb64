package vn.handbook.document;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The lexemes of the search index. A letter before the word says where in a document it stands, so
 * that one inverted index answers for every part: capital for the exact form, small for the folded
 * one.
 */
final class Lexemes {
    /** The parts of a document, each with what belongs to the one before it as well. */
    enum Part {
        /** Pairs of neighbours in the title; single words for queries of one. */
        TITLE('t', 'T'),
        /** The title and how the document is cited: type, number, date, issuer, term. */
        CITATION('a', 'A'),
        /** Also the summary, the topics and the headings of the outline. */
        HEAD('h', 'H'),
        /** Also the text of its files. */
        WHOLE('w', 'W');

        private final char folded;
        private final char exact;

        Part(char folded, char exact) {
            this.folded = folded;
            this.exact = exact;
        }

        String folded(String word) {
            return folded + word;
        }

        String exact(String word) {
            return exact + word;
        }

        boolean contains(Part other) {
            return ordinal() >= other.ordinal();
        }
    }

    /** Steps of the quality by which a lexeme names the documents of one bucket. */
    private static final int[] BUCKETS = {8, 64, 512, 4096};

    private Lexemes() {}

    /** Two neighbours of the title; one lexeme, so that a phrase costs no positions. */
    static String titlePair(String first, String second, boolean exact) {
        return (exact ? "B" : "b") + first + ' ' + second;
    }

    /** Two neighbours of title, summary, a topic or a heading. */
    static String headPair(String first, String second, boolean exact) {
        return (exact ? "G" : "g") + first + ' ' + second;
    }

    static String serial(int serial) {
        return "#s" + serial;
    }

    static String issuerSymbol(String folded) {
        return "#i" + folded;
    }

    static String year(int year) {
        return "fy:" + year;
    }

    static String type(String type) {
        return "fk:" + type;
    }

    static String issuer(String issuer) {
        return "fi:" + issuer;
    }

    static String topic(String topic) {
        return "fo:" + topic;
    }

    static String term(String term) {
        return "fm:" + term;
    }

    /** The buckets, small and large, in which a document of this quality lies. */
    static Stream<String> buckets(int quality) {
        return IntStream.range(0, BUCKETS.length).mapToObj(size -> bucket(size, quality));
    }

    private static String bucket(int size, int quality) {
        return "q" + size + ':' + quality / BUCKETS[size];
    }

    /** The borders between ranges that buckets can cover. */
    static int aligned(int quality) {
        return quality / BUCKETS[0] * BUCKETS[0];
    }

    /** The fewest buckets that cover these qualities; both borders aligned. */
    static Stream<String> cover(int from, int below) {
        var cover = Stream.<String>builder();
        int at = from;
        while (at < below) {
            int size = BUCKETS.length - 1;
            while (size > 0 && (at % BUCKETS[size] != 0 || at + BUCKETS[size] > below)) {
                size--;
            }
            cover.add(bucket(size, at));
            at += BUCKETS[size];
        }
        return cover.build();
    }
}
