package vn.handbook.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.handbook.document.Lexemes.Part;

/**
 * The steps in which a query is answered, best first. What several of them find belongs to the
 * first, so that the step, the quality and the id are a key by which pages can be cut.
 *
 * @param stages lexeme queries
 * @param before for each of them what the steps before it find; empty for nothing
 * @param whole everything that the steps find together
 * @param firstWhole from which step on documents are found by the text of their files
 */
record SearchPlan(List<String> stages, List<String> before, String whole, int firstWhole) {
    private static final int SURELY_A_WORD = 3;

    /**
     * @param known whether the last word is one of the library's
     * @param begun the words that begin like the last one, {@code null} when it is finished
     */
    static SearchPlan of(SearchQuery query, String filter, boolean known, WordChoices begun) {
        var stages = new ArrayList<SearchStage>();
        boolean number = query.number().isPresent();
        boolean early = begun != null && (!known || query.last().folded().length() < SURELY_A_WORD);
        if (number) {
            // Whoever types a number has said it all; a longer one is meant only if there is none
            chain(stages, query, SearchStage.FOLDED, known ? null : begun, true);
            return new Composer(filter, StageQuery.unwanted(query))
                    .plan(query.number().map(SearchPlan::number).orElse(null), stages);
        }
        if (query.isMarked()) {
            chain(stages, query, SearchStage.AS_TYPED, begun, early);
        } else {
            stages.add(stage(query, Part.TITLE, SearchStage.AS_TYPED, null));
        }
        chain(stages, query, SearchStage.FOLDED, begun, early);
        return new Composer(filter, StageQuery.unwanted(query)).plan(null, stages);
    }

    /**
     * For a query that found nothing as it was typed: with other words in place of wrong ones, then
     * without the words that say little, then with some words missing. What may be meant by a short
     * word is looked for in titles only, beside its neighbour: too many short words differ by a
     * letter.
     *
     * @param known those of the words that the library has
     */
    static SearchPlan lastResort(
            SearchQuery query, String filter, List<WordChoices> choices, Set<String> known) {
        var stages = new ArrayList<SearchStage>();
        for (Part part : Part.values()) {
            List<String> corrected =
                    choices.stream()
                            .filter(c -> part == Part.TITLE || isLong(query, c))
                            .map(c -> StageQuery.of(query, part, false, c))
                            .toList();
            stages.add(new SearchStage(part, SearchStage.CORRECTED, false, TsQuery.any(corrected)));
        }
        for (Part part : List.of(Part.CITATION, Part.HEAD)) {
            stages.add(
                    new SearchStage(
                            part,
                            SearchStage.WITHOUT_FILLERS,
                            false,
                            StageQuery.withoutFillers(query, part)));
            stages.add(
                    new SearchStage(
                            part,
                            SearchStage.WITHOUT_SOME_WORDS,
                            false,
                            StageQuery.withoutSomeWords(query, part, known)));
        }
        stages.removeIf(stage -> stage.query().equals(TsQuery.NOTHING));
        return new Composer(filter, StageQuery.unwanted(query)).plan(null, stages);
    }

    private static boolean isLong(SearchQuery query, WordChoices choices) {
        return query.words().get(choices.position()).folded().length() > SURELY_A_WORD;
    }

    private static void chain(
            List<SearchStage> stages,
            SearchQuery query,
            int looseness,
            WordChoices begun,
            boolean early) {
        for (Part part : Part.values()) {
            stages.add(stage(query, part, looseness, null));
            if (begun != null && early) {
                addBegun(stages, query, part, looseness, begun);
            }
        }
        if (begun != null && !early) {
            for (Part part : Part.values()) {
                addBegun(stages, query, part, looseness, begun);
            }
        }
    }

    /** The exact pairs of a title are known of whole words only. */
    private static void addBegun(
            List<SearchStage> stages,
            SearchQuery query,
            Part part,
            int looseness,
            WordChoices begun) {
        if (part != Part.TITLE || looseness == SearchStage.FOLDED) {
            stages.add(stage(query, part, looseness, begun));
        }
    }

    private static SearchStage stage(
            SearchQuery query, Part part, int looseness, WordChoices begun) {
        return new SearchStage(
                part,
                looseness,
                begun != null,
                StageQuery.of(query, part, looseness == SearchStage.AS_TYPED, begun));
    }

    private static String number(TypedNumber number) {
        var parts = new ArrayList<String>();
        parts.add(TsQuery.of(Lexemes.serial(number.serial())));
        if (!number.types().isEmpty()) {
            parts.add(
                    TsQuery.anyOf(
                            number.types().stream().map(t -> Lexemes.type(t.name())).toList()));
        }
        if (number.issuerSymbol() != null) {
            parts.add(TsQuery.of(Lexemes.issuerSymbol(number.issuerSymbol())));
        }
        if (number.year() != null) {
            parts.add(TsQuery.of(Lexemes.year(number.year())));
        }
        return TsQuery.all(parts);
    }

    /** Adds to every step what narrows it, and tells what is in the steps before. */
    private record Composer(String filter, String unwanted) {

        SearchPlan plan(String number, List<SearchStage> stages) {
            var queries = new ArrayList<String>();
            var before = new ArrayList<String>();
            var passed = new ArrayList<SearchStage>();
            int firstWhole = Integer.MAX_VALUE;
            if (number != null) {
                queries.add(narrowed(number));
                before.add("");
            }
            for (SearchStage stage : stages) {
                before.add(either(number, passed));
                queries.add(narrowed(stage.query()));
                if (stage.part() == Part.WHOLE) {
                    firstWhole = Math.min(firstWhole, queries.size());
                }
                passed.removeIf(stage::contains);
                passed.add(stage);
            }
            return new SearchPlan(queries, before, narrowed(all(number, passed)), firstWhole);
        }

        private static String either(String number, List<SearchStage> stages) {
            return number == null && stages.isEmpty() ? "" : all(number, stages);
        }

        private static String all(String number, List<SearchStage> stages) {
            return TsQuery.any(
                    Stream.concat(
                                    Stream.ofNullable(number),
                                    stages.stream().map(SearchStage::query))
                            .toList());
        }

        private String narrowed(String query) {
            return Stream.of(query, filter, unwanted)
                    .filter(part -> part != null && !part.isEmpty())
                    .collect(Collectors.joining(" & "));
        }
    }
}
