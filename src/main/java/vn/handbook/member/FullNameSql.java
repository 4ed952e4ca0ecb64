package vn.handbook.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;

/**
 * The different names of the register. Either the given name is one of the typed words, and then
 * only those of that given name are passed; or it is none of them, and then those who have them all
 * are spread evenly over the order. So nothing is sought where it can't be.
 */
@ApplicationScoped
class FullNameSql {
    private static final String MATCHING =
            """
            select given_name, other_names
            from (
                (select distinct given_name, other_names
                from full_name m
                where m.words @@ cast('%1$s' as tsquery) %4$s and (m.given_name, m.other_names) >= (:given, :others)
                order by given_name, other_names
                limit :most)
                union all
                (select distinct given_name, other_names
                from full_name m
                where m.given_name = any(array(select name from given_name where words @@ cast('%2$s' as tsquery) and name >= :given))
                    and m.words @@ cast('%3$s' as tsquery) %4$s and (m.given_name, m.other_names) >= (:given, :others)
                order by given_name, other_names
                limit :most)) either
            order by given_name, other_names
            limit :most
            """;

    private final EntityManager entities;

    FullNameSql(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The first names, in the order of lists, that have all words of one spelling and not all of
     * another.
     *
     * @param without may be empty
     * @param from where to begin, included
     */
    @SuppressWarnings("unchecked")
    List<FullName> matching(
            NameQuery names, List<String> typed, List<String> without, FullName from, int most) {
        String statement =
                MATCHING.formatted(
                        names.allInOtherNames(typed),
                        names.anyInGivenName(typed),
                        names.all(typed),
                        without.isEmpty()
                                ? ""
                                : "and not m.words @@ cast('%s' as tsquery)"
                                        .formatted(names.all(without)));
        List<Tuple> rows =
                entities.createNativeQuery(statement, Tuple.class)
                        .setParameter("given", from.givenName())
                        .setParameter("others", from.otherNames())
                        .setParameter("most", most)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new FullName(
                                        row.get("given_name", String.class),
                                        row.get("other_names", String.class)))
                .toList();
    }
}
