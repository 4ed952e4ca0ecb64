package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;

/**
 * The words of the library, without diacritics. They tell nobody anything: results are read by
 * right.
 */
@ApplicationScoped
class SearchWordSql {
    /** More words that begin alike than this are not tried. */
    private static final int MOST_BEGUN = 30;

    private static final int MOST_VARIANTS = 8;

    /** A sample of about this many documents says how common a word is. */
    private static final int SAMPLE = 3_000;

    /** The lock of whoever writes words. */
    private static final int VOCABULARY = 20_261_124;

    /**
     * @param typed whether it was asked for itself, not for its beginning
     * @param documents about how many have it
     */
    record Known(String word, long documents, boolean typed) {}

    private final EntityManager entities;

    SearchWordSql(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param beginning {@code null} when nothing is to begin with anything
     */
    @SuppressWarnings("unchecked")
    List<Known> known(Collection<String> words, String beginning) {
        List<Tuple> rows =
                entities.createNativeQuery(
                                """
                                select word, documents, true typed from search_word where word = any (:words)
                                union all
                                (select word, documents, false from search_word
                                    where word > :beginning and word < :end
                                    order by documents desc, word limit :most)
                                """,
                                Tuple.class)
                        .setParameter("words", words.toArray(String[]::new))
                        .setParameter("beginning", beginning == null ? "" : beginning)
                        .setParameter("end", beginning == null ? "" : beginning + '\uffff')
                        .setParameter("most", MOST_BEGUN)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Known(
                                        row.get("word", String.class),
                                        row.get("documents", Integer.class),
                                        row.get("typed", Boolean.class)))
                .toList();
    }

    /** Those of the variants that are words, the commonest first. */
    @SuppressWarnings("unchecked")
    List<String> commonest(Collection<String> variants) {
        return entities.createNativeQuery(
                        """
                        select word from search_word where word = any (:words)
                        order by documents desc, word limit :most
                        """,
                        String.class)
                .setParameter("words", variants.toArray(String[]::new))
                .setParameter("most", MOST_VARIANTS)
                .getResultList();
    }

    /**
     * Adds those that are new. One transaction at a time does: two that waited for each other's
     * words, while each holds documents that the other wants, would wait for ever.
     *
     * @return whether the library knows them all now; {@code false} while another one adds
     */
    boolean learn(Collection<String> found) {
        return (Boolean)
                entities.createNativeQuery(
                                """
                                with fresh as materialized (
                                    select f.word from unnest(:words) f (word)
                                    where not exists (select from search_word s where s.word = f.word)),
                                turn as materialized (
                                    select pg_try_advisory_xact_lock(%d) mine where exists (select from fresh)),
                                learned as (
                                    insert into search_word (word, documents)
                                    select distinct word, 1 from fresh, turn where mine
                                    on conflict do nothing)
                                select coalesce((select mine from turn), true)
                                """
                                        .formatted(VOCABULARY),
                                Boolean.class)
                        .setParameter("words", found.toArray(String[]::new))
                        .getSingleResult();
    }

    /** Counts anew, on a sample where there are many documents; one replica at a time. */
    void count() {
        entities.createNativeQuery(
                        """
                        with size as materialized (
                            select greatest(reltuples, 0) documents from pg_class where oid = cast('document_search' as regclass))
                        insert into search_word (word, documents)
                        select substr(word, 2), greatest(1, round(ndoc * greatest(1, size.documents / %1$d)))
                        from size, ts_stat(format(
                            'select lexemes from document_search tablesample system (%%s)',
                            (select least(100, 100.0 * %1$d / greatest(documents, 1)) from size)))
                        where word like 'w%%' and pg_try_advisory_xact_lock(%2$d)
                        order by 1
                        on conflict (word) do update set documents = excluded.documents
                            where search_word.documents <> excluded.documents
                        """
                                .formatted(SAMPLE, VOCABULARY))
                .executeUpdate();
    }
}
