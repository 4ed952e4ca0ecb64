package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;

/** Counts what a {@link SearchPlan} finds of what the caller may read. */
@ApplicationScoped
class FacetSql {
    private static final String FACETS =
            """
            with found as materialized (
                select m.quality, m.document_id from
            """
                    + SearchSql.FOUND
                    + """
             m),
            hit as materialized (
                select d.type, d.issuer, d.joint_issuers, cast(extract(year from d.issued_on) as integer) issued_in,
                    d.term, d.topics, document_effect(d.starts_on, d.ends_on, d.partly_on, :asOf) effect
                from found m join document d on d.id = m.document_id
                order by m.quality desc, d.id desc
                limit :most)
            select 'FOUND' facet, null item, null label, count(*) documents from found
            union all
            select 'TYPE', h.type, t.label, count(*)
                from hit h join document_type t on t.code = h.type group by h.type, t.label
            union all
            select 'ISSUER', i.code, i.label, count(*)
                from hit h join document_issuer i on i.code = h.issuer or i.code = any (h.joint_issuers)
                group by i.code, i.label
            union all
            select 'YEAR', cast(issued_in as text), null, count(*) from hit group by issued_in
            union all
            select 'TERM', t.code, t.label, count(*)
                from hit h join document_term t on t.code = h.term group by t.code, t.label
            union all
            select 'TOPIC', t.code, t.label, count(*)
                from hit h cross join unnest(h.topics) topic (code) join document_topic t on t.code = topic.code
                group by t.code, t.label
            union all
            select 'EFFECT', effect, null, count(*) from hit group by effect
            order by 1, 4 desc, 2
            """;

    /** How many of what was found have a value. */
    record Count(String facet, String value, String label, long documents) {}

    private final EntityManager entities;

    FacetSql(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param most how many hits are counted, the best ones; {@code FOUND} goes one further
     */
    @SuppressWarnings("unchecked")
    List<Count> facets(
            Readership readership, DocumentFilter filter, SearchRequest request, int most) {
        Query query = entities.createNativeQuery(FACETS, Tuple.class);
        bindWhole(query, readership, filter, request, most + 1);
        query.setParameter("most", most);
        return SearchSql.inTime(() -> (List<Tuple>) query.getResultList()).stream()
                .map(
                        row ->
                                new Count(
                                        row.get("facet", String.class),
                                        row.get("item", String.class),
                                        row.get("label", String.class),
                                        row.get("documents", Long.class)))
                .toList();
    }

    /** Stops counting at {@code most}. */
    long count(Readership readership, DocumentFilter filter, SearchRequest request, int most) {
        Query query =
                entities.createNativeQuery("select count(*) from " + SearchSql.FOUND, Long.class);
        bindWhole(query, readership, filter, request, most);
        return SearchSql.inTime(() -> (Long) query.getSingleResult());
    }

    private static void bindWhole(
            Query query,
            Readership readership,
            DocumentFilter filter,
            SearchRequest request,
            int most) {
        SearchSql.bind(
                query,
                readership,
                filter,
                request,
                List.of(request.plan().whole()),
                List.of(""),
                SearchSql.After.NOTHING,
                most);
    }
}
