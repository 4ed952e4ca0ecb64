package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.QueryTimeoutException;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import vn.handbook.shared.problem.CommonProblem;

/** Runs a {@link SearchPlan} over what the caller may read. */
@ApplicationScoped
class SearchSql {
    /** No search is worth more of the database's time. */
    private static final int TIMEOUT_MILLIS = 5000;

    private static final int RETRY_SECONDS = 5;

    private static final int READ_OF_A_BODY = 60_000;

    static final String FOUND =
            """
            search_documents(:stages, :before, cast(:ranges as text[]), :floors, :phrases, :unwantedPhrases,
                cast(:state as text), cast(:effect as text), :asOf, :roots, :grants, :editorRoots,
                :afterStage, :afterQuality, :afterId, :wanted)
            """;

    private static final String HITS =
            """
            select m.stage, m.quality, d.id, d.number, d.type, d.issuer, i.label, d.term, d.title, array_to_string(d.topics, chr(31)) topics,
                d.issued_on, d.state, document_effect(d.starts_on, d.ends_on, d.partly_on, :asOf) effect,
                d.summary, array_to_string(s.outline, chr(31)) outline, case when m.stage >= :firstWhole then left(s.body, :readOfBody) end body
            from
            """
                    + FOUND
                    + """
             m join document d on d.id = m.document_id
                join document_issuer i on i.code = d.issuer
                join document_search s on s.document_id = d.id
            order by m.stage, m.quality desc, d.id desc
            """;

    /**
     * One document found.
     *
     * @param body the beginning of its text, where it was found by that
     */
    record Hit(
            int stage,
            int quality,
            DocumentSummary document,
            String summary,
            List<String> outline,
            String body) {}

    /** Which hit a page begins behind. */
    record After(int stage, int quality, UUID id) {
        static final After NOTHING = new After(1, Integer.MAX_VALUE, new UUID(-1, -1));
    }

    private final EntityManager entities;

    SearchSql(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    List<Hit> hits(
            Readership readership,
            DocumentFilter filter,
            SearchRequest request,
            After after,
            int wanted) {
        Query query = entities.createNativeQuery(HITS, Tuple.class);
        bind(
                query,
                readership,
                filter,
                request,
                request.plan().stages(),
                request.plan().before(),
                after,
                wanted);
        query.setParameter("firstWhole", request.plan().firstWhole());
        query.setParameter("readOfBody", READ_OF_A_BODY);
        return inTime(() -> (List<Tuple>) query.getResultList()).stream()
                .map(SearchSql::hit)
                .toList();
    }

    /** The qualities of the thousandth document, the three thousandth and so on. */
    @SuppressWarnings("unchecked")
    List<Integer> qualities() {
        return entities.createNativeQuery(
                        """
                        select q.quality
                        from unnest(array[1000, 3000, 10000, 30000, 100000, 300000]) place (nth) cross join lateral (
                            select quality from document_search order by quality desc offset place.nth - 1 limit 1) q
                        order by q.quality desc
                        """,
                        Integer.class)
                .getResultList();
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 503 when the database takes too long
     */
    static <T> T inTime(Supplier<T> search) {
        try {
            return search.get();
        } catch (QueryTimeoutException slow) {
            throw CommonProblem.UNAVAILABLE.problem().header("Retry-After", RETRY_SECONDS);
        }
    }

    static void bind(
            Query query,
            Readership readership,
            DocumentFilter filter,
            SearchRequest request,
            List<String> stages,
            List<String> before,
            After after,
            int wanted) {
        query.setHint("jakarta.persistence.query.timeout", TIMEOUT_MILLIS);
        query.setParameter("stages", stages.toArray(String[]::new));
        query.setParameter("before", before.toArray(String[]::new));
        query.setParameter("ranges", request.ranges().queries());
        query.setParameter("floors", request.ranges().floors());
        query.setParameter("phrases", request.query().phrases());
        query.setParameter("unwantedPhrases", request.query().unwantedPhrases());
        query.setParameter("state", filter.stateName());
        query.setParameter("effect", filter.effectName());
        query.setParameter("asOf", filter.asOf());
        query.setParameter("roots", readership.roots());
        query.setParameter("grants", readership.grants());
        query.setParameter("editorRoots", readership.editorRoots());
        query.setParameter("afterStage", after.stage());
        query.setParameter("afterQuality", after.quality());
        query.setParameter("afterId", after.id());
        query.setParameter("wanted", wanted);
    }

    private static Hit hit(Tuple row) {
        return new Hit(
                row.get("stage", Integer.class),
                row.get("quality", Integer.class),
                new DocumentSummary(
                        row.get("id", UUID.class),
                        row.get("number", String.class),
                        DocumentType.valueOf(row.get("type", String.class)),
                        row.get("issuer", String.class),
                        row.get("label", String.class),
                        row.get("term", String.class),
                        row.get("title", String.class),
                        TextList.of(row, "topics").toArray(String[]::new),
                        day(row.get("issued_on")),
                        DocumentState.valueOf(row.get("state", String.class)),
                        row.get("effect", String.class)),
                row.get("summary", String.class),
                TextList.of(row, "outline"),
                row.get("body", String.class));
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
