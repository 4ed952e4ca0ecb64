package vn.handbook.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The cells of a member: homes, as standings say, and second ones. */
@ApplicationScoped
class AffiliationSql {
    /** Standings in one cell that follow each other are one time there. */
    private static final String ALL =
            """
            select a.id, a.kind, a.organization_id, o.name, cast(a.from_day as text) from_day,
                cast(a.to_day as text) to_day
            from (
                select cast(null as uuid) id, 'HOME' kind, organization_id, min(from_day) from_day,
                    nullif(max(until_day), 'infinity') - 1 to_day
                from (
                    select *, position - row_number() over (partition by organization_id order by position) stay
                    from member_standing where member_id = :memberId
                ) s
                group by organization_id, stay
                having min(from_day) < max(until_day)
                union all
                select id, 'TEMPORARY', organization_id, from_day, to_day
                from temporary_affiliation where member_id = :memberId
            ) a join organization o on o.id = a.organization_id
            order by a.from_day, a.kind
            """;

    private final EntityManager entities;

    AffiliationSql(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    List<AffiliationResponse> of(UUID memberId) {
        List<Tuple> rows =
                entities.createNativeQuery(ALL, Tuple.class)
                        .setParameter("memberId", memberId)
                        .getResultList();
        return rows.stream().map(AffiliationSql::affiliation).toList();
    }

    Optional<TemporaryAffiliation> temporary(UUID memberId, UUID id) {
        return Optional.ofNullable(entities.find(TemporaryAffiliation.class, id))
                .filter(found -> found.memberId.equals(memberId));
    }

    private static AffiliationResponse affiliation(Tuple row) {
        String to = row.get("to_day", String.class);
        return new AffiliationResponse(
                row.get("id", UUID.class),
                AffiliationResponse.Kind.valueOf(row.get("kind", String.class)),
                row.get("organization_id", UUID.class),
                row.get("name", String.class),
                LocalDate.parse(row.get("from_day", String.class)),
                to == null ? null : LocalDate.parse(to));
    }
}
