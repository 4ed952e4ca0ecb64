package vn.handbook.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One section of what a member has to study. */
@ApplicationScoped
class AssignedSectionSql {
    private static final String FIND =
            """
            select s.id, p.opens_on, p.due_on
            from member m
                join organization o on o.id = m.organization_id
                join study_plan p on p.organization_id = any(o.path)
                join resolution_section s on s.resolution_id = p.resolution_id
            where m.id = :memberId and m.status in ('PROBATIONARY', 'OFFICIAL')
                and p.id = :planId and s.id = :sectionId
            """;

    private final EntityManager entities;

    AssignedSectionSql(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    Optional<AssignedSection> find(UUID memberId, UUID planId, UUID sectionId) {
        List<Tuple> rows =
                entities.createNativeQuery(FIND, Tuple.class)
                        .setParameter("memberId", memberId)
                        .setParameter("planId", planId)
                        .setParameter("sectionId", sectionId)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new AssignedSection(
                                        row.get("id", UUID.class),
                                        row.get("opens_on", LocalDate.class),
                                        row.get("due_on", LocalDate.class)))
                .findFirst();
    }
}
