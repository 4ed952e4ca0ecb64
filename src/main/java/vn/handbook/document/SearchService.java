package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.handbook.shared.http.Turns;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;

/** Finds documents by what people type, of those that the caller may read and of no others. */
@ApplicationScoped
public class SearchService {
    /** Nothing that was found is counted further than this. */
    static final int MOST_COUNTED = 500;

    private static final int MOST_SUGGESTED = 8;
    private static final String AS_TYPED = "0";
    private static final String LAST_RESORT = "1";

    /**
     * More at once would each take longer, some of them much: the machine that searches has about
     * as many processors as this one.
     */
    private final Turns turns = new Turns(2 * Runtime.getRuntime().availableProcessors());

    private final SearchPlanning planning;
    private final SearchSql sql;
    private final FacetSql facets;

    SearchService(SearchPlanning planning, SearchSql sql, FacetSql facets) {
        this.planning = planning;
        this.sql = sql;
        this.facets = facets;
    }

    private record Found(SearchRequest request, List<SearchSql.Hit> hits) {}

    /** Best first. */
    @Transactional
    Page<DocumentSummary> search(
            Readership readership, DocumentFilter filter, String typed, PageRequest page) {
        SearchQuery query = SearchQuery.parse(typed);
        if (query.isEmpty()) {
            return new Page<>(List.of(), null, page.total(() -> 0L));
        }
        Found found = turns.take(() -> found(readership, filter, query, page));
        var snippets = new Snippets(query, found.request().choices());
        Page<SearchSql.Hit> hits =
                Page.of(
                        found.hits(),
                        page,
                        last -> key(found.request(), last),
                        page.total(() -> counted(readership, filter, found.request())));
        return new Page<>(
                hits.items().stream().map(hit -> summary(hit, snippets)).toList(),
                hits.nextCursor(),
                hits.total());
    }

    private Found found(
            Readership readership, DocumentFilter filter, SearchQuery query, PageRequest page) {
        String plan = page.after(0, SearchService::planName, "");
        var after =
                new SearchSql.After(
                        page.after(1, SearchService::positive, SearchSql.After.NOTHING.stage()),
                        page.after(2, SearchService::positive, SearchSql.After.NOTHING.quality()),
                        page.after(3, UUID::fromString, SearchSql.After.NOTHING.id()));
        if (!plan.equals(LAST_RESORT)) {
            SearchRequest asTyped = planning.asTyped(query, filter);
            List<SearchSql.Hit> hits = sql.hits(readership, filter, asTyped, after, page.rows());
            if (!hits.isEmpty() || plan.equals(AS_TYPED)) {
                return new Found(asTyped, hits);
            }
        }
        SearchRequest lastResort = planning.lastResort(query, filter);
        return new Found(lastResort, sql.hits(readership, filter, lastResort, after, page.rows()));
    }

    private static List<Object> key(SearchRequest request, SearchSql.Hit last) {
        return List.of(
                request.lastResort() ? LAST_RESORT : AS_TYPED,
                last.stage(),
                last.quality(),
                last.document().id());
    }

    private static String planName(String value) {
        if (!value.equals(AS_TYPED) && !value.equals(LAST_RESORT)) {
            throw new IllegalArgumentException("No such plan");
        }
        return value;
    }

    private static int positive(String value) {
        int number = Integer.parseInt(value);
        if (number < 0) {
            throw new IllegalArgumentException("Negative");
        }
        return number;
    }

    private long counted(Readership readership, DocumentFilter filter, SearchRequest request) {
        return facets.count(readership, filter, request, MOST_COUNTED + 1);
    }

    /** How what a query finds is spread. */
    @Transactional
    DocumentFacets facets(Readership readership, DocumentFilter filter, String typed) {
        SearchQuery query = SearchQuery.parse(typed);
        if (query.isEmpty()) {
            return facets(List.of(), 0);
        }
        return turns.take(() -> facets(readership, filter, query));
    }

    private DocumentFacets facets(Readership readership, DocumentFilter filter, SearchQuery query) {
        DocumentFacets found = facets(readership, filter, planning.asTyped(query, filter));
        return found.counted() > 0
                ? found
                : facets(readership, filter, planning.lastResort(query, filter));
    }

    private DocumentFacets facets(
            Readership readership, DocumentFilter filter, SearchRequest request) {
        List<FacetSql.Count> counts = facets.facets(readership, filter, request, MOST_COUNTED);
        long found =
                counts.stream()
                        .filter(count -> count.facet().equals("FOUND"))
                        .mapToLong(FacetSql.Count::documents)
                        .sum();
        return facets(counts, found);
    }

    private static DocumentFacets facets(List<FacetSql.Count> counts, long found) {
        return new DocumentFacets(
                Math.min(found, MOST_COUNTED),
                found > MOST_COUNTED,
                values(counts, "TYPE"),
                values(counts, "ISSUER"),
                values(counts, "YEAR"),
                values(counts, "TERM"),
                values(counts, "TOPIC"),
                values(counts, "EFFECT"));
    }

    private static List<FacetValue> values(List<FacetSql.Count> counts, String facet) {
        return counts.stream()
                .filter(count -> count.facet().equals(facet))
                .map(count -> new FacetValue(count.value(), count.label(), count.documents()))
                .toList();
    }

    /** The first of what would be found. */
    @Transactional
    DocumentSuggestions suggestions(Readership readership, DocumentFilter filter, String typed) {
        SearchQuery query = SearchQuery.parse(typed);
        if (query.isEmpty()) {
            return new DocumentSuggestions(List.of());
        }
        Found found = turns.take(() -> first(readership, filter, query));
        var snippets = new Snippets(query, found.request().choices());
        return new DocumentSuggestions(
                found.hits().stream().map(hit -> suggestion(hit.document(), snippets)).toList());
    }

    private Found first(Readership readership, DocumentFilter filter, SearchQuery query) {
        Found asTyped = first(readership, filter, planning.asTyped(query, filter));
        return asTyped.hits().isEmpty()
                ? first(readership, filter, planning.lastResort(query, filter))
                : asTyped;
    }

    private Found first(Readership readership, DocumentFilter filter, SearchRequest request) {
        return new Found(
                request,
                sql.hits(readership, filter, request, SearchSql.After.NOTHING, MOST_SUGGESTED));
    }

    private static DocumentSuggestion suggestion(DocumentSummary document, Snippets snippets) {
        return new DocumentSuggestion(
                document.id(),
                document.number(),
                document.type(),
                document.title(),
                snippets.whole(SearchSnippet.Source.TITLE, document.title())
                        .map(SearchSnippet::matches)
                        .orElse(List.of()));
    }

    private static DocumentSummary summary(SearchSql.Hit hit, Snippets snippets) {
        var found = new ArrayList<SearchSnippet>();
        Stream.of(
                        snippets.whole(SearchSnippet.Source.TITLE, hit.document().title()),
                        snippets.piece(SearchSnippet.Source.SUMMARY, hit.summary()),
                        hit.outline().stream()
                                .flatMap(
                                        heading ->
                                                snippets
                                                        .piece(
                                                                SearchSnippet.Source.OUTLINE,
                                                                heading)
                                                        .stream())
                                .findFirst(),
                        snippets.piece(SearchSnippet.Source.BODY, hit.body()))
                .forEach(snippet -> snippet.ifPresent(found::add));
        return hit.document().with(found);
    }
}
