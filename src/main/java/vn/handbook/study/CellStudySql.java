package vn.handbook.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.handbook.shared.page.PageRequest;

/** Where the members of a unit stand with a plan, by name; one statement a page. */
@ApplicationScoped
class CellStudySql {
    /**
     * @param givenName by which the list is ordered, and then by the other names
     */
    record Row(CellAssignment assignment, String givenName, String otherNames) {}

    private static final UUID BEFORE_ALL_IDS = new UUID(0, 0);

    private static final String FROM =
            """
            from assignment_states(:planId, :organizationId) a join member m on m.id = a.member_id
            where a.path && :roots and a.state <> 'EXEMPT'
                and (cast(:state as text) is null or a.state = :state)
            """;

    private static final String LIST =
            "select m.id, m.full_name, m.given_name, m.other_names, a.state, a.due_on "
                    + FROM
                    + """
                    and (m.given_name, m.other_names, m.id) > (:afterGiven, :afterOthers, :afterId)
                    order by m.given_name, m.other_names, m.id
                    limit :rows
                    """;

    private final EntityManager entities;

    CellStudySql(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @param state only these, {@code null} for all
     */
    record Asked(UUID[] roots, UUID planId, UUID organizationId, AssignmentState state) {}

    @SuppressWarnings("unchecked")
    List<Row> list(Asked asked, LocalDate today, PageRequest page) {
        List<Tuple> found =
                bound(entities.createNativeQuery(LIST, Tuple.class), asked)
                        .setParameter("afterGiven", page.after(0, String::valueOf, ""))
                        .setParameter("afterOthers", page.after(1, String::valueOf, ""))
                        .setParameter("afterId", page.after(2, UUID::fromString, BEFORE_ALL_IDS))
                        .setParameter("rows", page.rows())
                        .getResultList();
        return found.stream().map(row -> row(row, today)).toList();
    }

    Long count(Asked asked) {
        return (Long)
                bound(entities.createNativeQuery("select count(*) " + FROM, Long.class), asked)
                        .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    List<UUID> ids(Asked asked) {
        return bound(entities.createNativeQuery("select m.id " + FROM, UUID.class), asked)
                .getResultList();
    }

    private static Query bound(Query query, Asked asked) {
        return query.setParameter("roots", asked.roots())
                .setParameter("planId", asked.planId())
                .setParameter("organizationId", asked.organizationId())
                .setParameter("state", asked.state() == null ? null : asked.state().name());
    }

    private static Row row(Tuple row, LocalDate today) {
        var state = AssignmentState.valueOf(row.get("state", String.class));
        LocalDate dueOn = row.get("due_on", LocalDate.class);
        return new Row(
                new CellAssignment(
                        row.get("id", UUID.class),
                        row.get("full_name", String.class),
                        state,
                        dueOn,
                        state.isOpen() && today.isAfter(dueOn)),
                row.get("given_name", String.class),
                row.get("other_names", String.class));
    }
}
