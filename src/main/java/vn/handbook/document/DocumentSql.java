package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.handbook.shared.text.Folding;

/** Search by PostgreSQL's full text, over folded words. */
@ApplicationScoped
class DocumentSql {
    /** A hit and what it is ranked by. */
    record Hit(DocumentSummary document, double score) {}

    private static final String MATCHES =
            """
            from document d
                join organization o on o.id = d.organization_id
                join document_issuer i on i.code = d.issuer
                cross join to_tsquery('simple', :words) words
            where (cast(:type as text) is null or d.type = :type)
                and (cast(:issuer as text) is null or d.issuer = :issuer or :issuer = any (d.joint_issuers))
                and (cast(:term as text) is null or d.term = :term)
                and (cast(:topic as text) is null or :topic = any (d.topics))
                and d.issued_on between :issuedFrom and :issuedTo
                and (cast(:state as text) is null or d.state = :state)
                and (d.search_vector @@ words or (%1$s))
                and (cast(:effect as text) is null or %2$s = :effect)
                and
            """
                    + Readership.READABLE;

    private static final String EFFECT =
            "document_effect(d.starts_on, d.ends_on, d.partly_on, :asOf)";

    private static final String BEARS_NUMBER =
            """
            d.serial = :serial
            and (cardinality(:types) = 0 or d.type = any(:types))
            and (cast(:issuerSymbol as text) is null or translate(lower(d.issuer_symbol), 'đ', 'd') = :issuerSymbol)
            and (cast(:year as integer) is null or extract(year from d.issued_on) = :year)
            """;

    /**
     * The number before all; then the typed words as they stand in the title, as they stand
     * anywhere without diacritics, and in any order; what is replaced after what is in force.
     */
    private static final String SEARCH =
            """
            select * from (
                select d.id, d.number, d.type, d.issuer, i.label issuer_label, d.term, d.title, d.topics,
                    d.issued_on, d.state, %2$s effect,
                    cast(case when %1$s then 100 else 0 end
                        + case when position(lower(:typed) in lower(d.title)) > 0 then 10 else 0 end
                        + case when position(' ' || :folded || ' ' in ' ' || d.search_text || ' ') > 0 then 5 else 0 end
                        + ts_rank(d.search_vector, words)
                        - case when %2$s = 'EXPIRED' then 1 else 0 end
                    as double precision) score
            """
                    + MATCHES
                    + """
            ) hit
            where (score, issued_on, id) < (:beforeScore, :beforeDate, :beforeId)
            order by score desc, issued_on desc, id desc
            limit :rows
            """;

    private final EntityManager entities;

    DocumentSql(EntityManager entities) {
        this.entities = entities;
    }

    /** Best first; {@code typed} must have at least one letter or digit. */
    @SuppressWarnings("unchecked")
    List<Hit> search(
            Readership readership,
            DocumentFilter filter,
            String typed,
            double beforeScore,
            LocalDate beforeDate,
            UUID beforeId,
            int rows) {
        Query query =
                entities.createNativeQuery(SEARCH.formatted(BEARS_NUMBER, EFFECT), Tuple.class);
        bind(query, readership, filter, typed);
        query.setParameter("typed", typed);
        query.setParameter("folded", Folding.fold(typed));
        query.setParameter("beforeScore", beforeScore);
        query.setParameter("beforeDate", beforeDate);
        query.setParameter("beforeId", beforeId);
        query.setParameter("rows", rows);
        return ((List<Tuple>) query.getResultList()).stream().map(DocumentSql::hit).toList();
    }

    long count(Readership readership, DocumentFilter filter, String typed) {
        Query query =
                entities.createNativeQuery(
                        "select count(*) " + MATCHES.formatted(BEARS_NUMBER, EFFECT), Long.class);
        bind(query, readership, filter, typed);
        return (Long) query.getSingleResult();
    }

    private static void bind(
            Query query, Readership readership, DocumentFilter filter, String typed) {
        TypedNumber number =
                TypedNumber.parse(typed).orElse(new TypedNumber(0, List.of(), null, null));
        query.setParameter("roots", readership.roots());
        query.setParameter("grants", readership.grants());
        query.setParameter("editorRoots", readership.editorRoots());
        query.setParameter("asOf", filter.asOf());
        query.setParameter("effect", filter.effectName());
        query.setParameter("term", filter.term());
        query.setParameter("words", words(typed));
        query.setParameter("type", filter.typeName());
        query.setParameter("issuer", filter.issuer());
        query.setParameter("topic", filter.topic());
        query.setParameter("issuedFrom", filter.issuedFrom());
        query.setParameter("issuedTo", filter.issuedTo());
        query.setParameter("state", filter.stateName());
        query.setParameter("serial", number.serial());
        query.setParameter("types", number.typeNames());
        query.setParameter("issuerSymbol", number.issuerSymbol());
        query.setParameter("year", number.year());
    }

    /**
     * Every word must be there; the last may be unfinished, since people read the hits while they
     * type.
     */
    private static String words(String typed) {
        return Stream.of(Folding.words(typed)).collect(Collectors.joining(" & ", "", ":*"));
    }

    private static Hit hit(Tuple row) {
        return new Hit(
                new DocumentSummary(
                        row.get("id", UUID.class),
                        row.get("number", String.class),
                        DocumentType.valueOf(row.get("type", String.class)),
                        row.get("issuer", String.class),
                        row.get("issuer_label", String.class),
                        row.get("term", String.class),
                        row.get("title", String.class),
                        row.get("topics", String[].class),
                        day(row.get("issued_on")),
                        DocumentState.valueOf(row.get("state", String.class)),
                        row.get("effect", String.class)),
                row.get("score", Double.class));
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
