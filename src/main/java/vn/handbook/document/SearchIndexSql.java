package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The search rows of the documents. */
@ApplicationScoped
class SearchIndexSql {
    /** Locks the document: whoever indexes it next sees what this one wrote. */
    private static final String SOURCE =
            """
            select d.number, d.serial, d.issuer_symbol, d.type,
                array_to_string(d.issuer || d.joint_issuers, chr(31)) issuers, d.term, d.title, d.summary,
                array_to_string(d.topics, chr(31)) topics, d.issued_on, coalesce(d.ends_on <= :today, false) ended,
                array_to_string(array(select i.label from document_issuer i
                    where i.code = d.issuer or i.code = any (d.joint_issuers)
                    order by i.code <> d.issuer, i.code), chr(31)) issuer_labels,
                (select t.label from document_type t where t.code = d.type) type_label,
                (select t.label from document_term t where t.code = d.term) term_label,
                array_to_string(array(select t.label from document_topic t
                    where t.code = any (d.topics) order by t.code), chr(31)) topic_labels,
                array_to_string(s.outline, chr(31)) outline,
                -- files that came with the rows of their documents were announced by nobody
                coalesce(s.body, (select string_agg(t.text, chr(10) order by f.created_at, f.id)
                    from document_file f join document_file_text t on t.file_id = f.id
                    where f.document_id = d.id)) body
            from document d left join document_search s on s.document_id = d.id
            where d.id = :id
            for no key update of d
            """;

    private static final String WRITE =
            """
            insert into document_search (document_id, quality, lexemes, folded, outline, body)
            values (:id, :quality, array_to_tsvector(:lexemes), :folded, :outline, cast(:body as text))
            on conflict (document_id) do update set quality = excluded.quality, lexemes = excluded.lexemes,
                folded = excluded.folded, outline = excluded.outline, body = excluded.body
            """;

    private final EntityManager entities;
    private final SearchWordSql words;

    SearchIndexSql(EntityManager entities, SearchWordSql words) {
        this.entities = entities;
        this.words = words;
    }

    /** What of the document is to be indexed; empty when there is none. */
    @SuppressWarnings("unchecked")
    Optional<SearchDocument> source(UUID id, LocalDate today) {
        entities.flush();
        List<Tuple> rows =
                entities.createNativeQuery(SOURCE, Tuple.class)
                        .setParameter("id", id)
                        .setParameter("today", today)
                        .getResultList();
        return rows.stream().map(SearchIndexSql::document).findFirst();
    }

    private static SearchDocument document(Tuple row) {
        Object day = row.get("issued_on");
        return new SearchDocument(
                row.get("number", String.class),
                row.get("serial", Integer.class),
                row.get("issuer_symbol", String.class),
                DocumentType.valueOf(row.get("type", String.class)),
                row.get("type_label", String.class),
                TextList.of(row, "issuers"),
                TextList.of(row, "issuer_labels"),
                row.get("term", String.class),
                row.get("term_label", String.class),
                row.get("title", String.class),
                row.get("summary", String.class),
                TextList.of(row, "topics"),
                TextList.of(row, "topic_labels"),
                day instanceof Date date ? date.toLocalDate() : (LocalDate) day,
                row.get("ended", Boolean.class),
                TextList.of(row, "outline"),
                row.get("body", String.class));
    }

    /**
     * While another one teaches the library its words, the document stays behind for a while.
     *
     * @return whether it is up to date
     */
    boolean write(UUID id, SearchDocument document) {
        Collection<String> lexemes = document.lexemes();
        entities.createNativeQuery(WRITE)
                .setParameter("id", id)
                .setParameter("quality", document.quality())
                .setParameter("lexemes", lexemes.toArray(String[]::new))
                .setParameter("folded", document.folded())
                .setParameter("outline", document.headings().toArray(String[]::new))
                .setParameter("body", document.body())
                .executeUpdate();
        boolean learned = words.learn(SearchDocument.words(lexemes));
        entities.createNativeQuery(
                        learned
                                ? "delete from document_search_pending where document_id = :id"
                                : """
                                insert into document_search_pending (document_id) values (:id)
                                on conflict do nothing
                                """)
                .setParameter("id", id)
                .executeUpdate();
        return learned;
    }

    /**
     * A document whose row is behind; one that another is at is left to it. The document is locked
     * first, as by whoever changes it: they would wait in a ring otherwise.
     */
    @SuppressWarnings("unchecked")
    Optional<UUID> pending() {
        // What a crash undoes is behind again
        entities.createNativeQuery("set local synchronous_commit = off").executeUpdate();
        List<UUID> behind =
                entities.createNativeQuery(
                                """
                                select d.id from document_search_pending p join document d on d.id = p.document_id
                                order by d.id limit 1 for no key update of d skip locked
                                """,
                                UUID.class)
                        .getResultList();
        return behind.stream().findFirst();
    }

    /** Those whose last day in force has passed since they were indexed fall behind. */
    void markEnded(LocalDate today) {
        entities.createNativeQuery(
                        """
                        insert into document_search_pending (document_id)
                        select d.id from document d join document_search s on s.document_id = d.id
                        where d.ends_on <= :today and s.quality >= :inForce
                        order by d.id
                        on conflict do nothing
                        """)
                .setParameter("today", today)
                .setParameter("inForce", SearchQuality.IN_FORCE)
                .executeUpdate();
    }
}
