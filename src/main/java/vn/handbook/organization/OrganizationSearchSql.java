package vn.handbook.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;

/**
 * Search by name as people type it: up to eight words in any order, each may be unfinished, with or
 * without diacritics. What is typed and what is searched are folded by the same function of the
 * database, so they cannot come apart.
 */
@ApplicationScoped
class OrganizationSearchSql {
    private record Hit(OrganizationSummary organization, int rank) {}

    private static final int MOST_WORDS = 8;

    /**
     * Every word typed begins a word of the name, which the trigram index answers; a word that was
     * not typed is empty and fits every name. Exact spelling ranks first, then the words side by
     * side.
     */
    private static final String MATCHES =
            """
            from (
                select o.id, o.parent_id, o.type, o.code, o.name,
                    exists (select from organization c where c.parent_id = o.id and c.valid_to is null) has_children,
                    case when position(lower(:typed) in lower(o.name)) > 0 then 0
                        when position(search_folded(:typed) in o.name_folded) > 0 then 1
                        else 2 end as rank
                from organization o
                where o.path && :roots
                    and (cast(:parentId as uuid) is null or o.path @> array[cast(:parentId as uuid)])
                    and (:closedToo or o.valid_to is null)
                    and search_folded(:typed) <> ''
                    and %s
            ) hit
            """
                    .formatted(
                            IntStream.rangeClosed(1, MOST_WORDS)
                                    .mapToObj(
                                            n ->
                                                    "o.name_folded like '% ' || split_part(search_folded(:typed), ' ', "
                                                            + n
                                                            + ") || '%'")
                                    .collect(Collectors.joining(" and ")));

    private final EntityManager entities;

    OrganizationSearchSql(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param within only this organisation and what is below it, {@code null} for the whole scope
     */
    @SuppressWarnings("unchecked")
    Page<OrganizationSummary> page(
            UUID[] roots, UUID within, boolean closedToo, String typed, PageRequest page) {
        Query query =
                entities.createNativeQuery(
                                "select * "
                                        + MATCHES
                                        + " where (rank, code) > (:afterRank, :afterCode)"
                                        + " order by rank, code limit :rows",
                                Tuple.class)
                        .setParameter("afterRank", page.after(0, Integer::valueOf, -1))
                        .setParameter("afterCode", page.after(1, String::valueOf, ""))
                        .setParameter("rows", page.rows());
        List<Tuple> rows = bound(query, roots, within, closedToo, typed).getResultList();
        Page<Hit> found =
                Page.of(
                        rows.stream().map(OrganizationSearchSql::hit).toList(),
                        page,
                        last -> List.of(last.rank(), last.organization().code()),
                        page.total(() -> count(roots, within, closedToo, typed)));
        return new Page<>(
                found.items().stream().map(Hit::organization).toList(),
                found.nextCursor(),
                found.total());
    }

    private long count(UUID[] roots, UUID within, boolean closedToo, String typed) {
        Query query = entities.createNativeQuery("select count(*) " + MATCHES, Long.class);
        return (Long) bound(query, roots, within, closedToo, typed).getSingleResult();
    }

    private static Query bound(
            Query query, UUID[] roots, UUID within, boolean closedToo, String typed) {
        return query.setParameter("roots", roots)
                .setParameter("parentId", within)
                .setParameter("closedToo", closedToo)
                .setParameter("typed", typed);
    }

    /** Writes what was changed now, where a clash can still be answered. */
    void flush() {
        entities.flush();
    }

    private static Hit hit(Tuple row) {
        return new Hit(
                new OrganizationSummary(
                        row.get("id", UUID.class),
                        row.get("parent_id", UUID.class),
                        OrganizationType.valueOf(row.get("type", String.class)),
                        row.get("code", String.class),
                        row.get("name", String.class),
                        row.get("has_children", Boolean.class)),
                row.get("rank", Integer.class));
    }
}
