package vn.handbook.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.handbook.resolution.SectionRequirement;

/** One section of what a member has to study. */
@ApplicationScoped
class AssignedSectionSql {
    private static final String FIND =
            """
            select s.id, s.requirement, p.opens_on, r.due_on
            from plan_reach r
                join study_plan p on p.id = r.plan_id
                join resolution q on q.id = p.resolution_id and q.state <> 'WITHDRAWN'
                join resolution_section s on s.resolution_id = p.resolution_id and s.retired_at is null
            where r.member_id = :memberId and r.status in ('PROBATIONARY', 'OFFICIAL')
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
                                        SectionRequirement.valueOf(
                                                row.get("requirement", String.class)),
                                        row.get("opens_on", LocalDate.class),
                                        row.get("due_on", LocalDate.class)))
                .findFirst();
    }
}
