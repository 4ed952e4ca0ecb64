package vn.handbook.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The words of which the names of the register are made. They tell nothing of anybody. */
@ApplicationScoped
class NameWordSql {
    private final EntityManager entities;

    NameWordSql(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The words that begin with each of these, in order, up to {@code most}; a beginning that no
     * word has is left out.
     */
    @SuppressWarnings("unchecked")
    Map<String, List<String>> begunWith(Collection<String> beginnings, int most) {
        List<Tuple> rows =
                entities.createNativeQuery(
                                """
                                select begun.word beginning, known.word
                                from unnest(cast(:beginnings as text[])) begun (word) cross join lateral (
                                    select word from name_word
                                    where word >= begun.word and word < begun.word || chr(65535)
                                    order by word limit :most) known
                                """,
                                Tuple.class)
                        .setParameter("beginnings", beginnings.toArray(String[]::new))
                        .setParameter("most", most)
                        .getResultList();
        return rows.stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.get("beginning", String.class),
                                Collectors.mapping(
                                        row -> row.get("word", String.class),
                                        Collectors.toList())));
    }
}
