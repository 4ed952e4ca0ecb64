package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What changed of the library for one readership. */
@ApplicationScoped
class ChangeSql {
    /** A change and where it stands. */
    record Numbered(long number, DocumentChange change) {}

    /**
     * A document stands where it changed last; one that was taken away stands where that happened,
     * for those who could read it before and only since they began to follow.
     */
    private static final String CHANGES =
            """
            with present as (
                select c.number, c.changed_at, d.id, true present
                from document_change c
                    join document d on d.id = c.document_id
                    join organization o on o.id = d.organization_id
                where c.number > :after and d.state = 'PUBLISHED' and %1$s
                order by c.number
                limit :rows
            ), gone as (
                select max(f.number) number, max(f.changed_at) changed_at, f.document_id id, false present
                from document_former_audience f
                    join document now on now.id = f.document_id
                    join organization now_o on now_o.id = now.organization_id
                    join organization o on o.id = f.organization_id
                    cross join lateral (
                        select 'PUBLISHED' state, f.audience, f.audience_roles, f.organization_id) d
                where f.number > greatest(:after, :since) and %1$s
                    and not (now.state = 'PUBLISHED' and %2$s)
                group by f.document_id
                order by 1
                limit :rows
            )
            select f.number feed_number, f.changed_at, f.id feed_id, f.present, d.number, d.type, d.issuer, i.label,
                d.term, d.title, d.topics, d.issued_on, d.state,
                document_effect(d.starts_on, d.ends_on, d.partly_on, :asOf) effect
            from (select * from present union all select * from gone) f
                join document d on d.id = f.id
                join document_issuer i on i.code = d.issuer
            order by f.number
            limit :rows
            """
                    .formatted(
                            Readership.READABLE,
                            Readership.READABLE
                                    .replace("d.", "now.")
                                    .replace("o.path", "now_o.path"));

    private final EntityManager entities;

    ChangeSql(EntityManager entities) {
        this.entities = entities;
    }

    /** The number of the last change, for whomever it was; 0 when nothing ever changed. */
    long last() {
        return (Long)
                entities.createNativeQuery(
                                "select coalesce(max(number), 0) from document_change", Long.class)
                        .getSingleResult();
    }

    @SuppressWarnings("unchecked")
    List<Numbered> since(Readership readership, long after, long since, LocalDate asOf, int rows) {
        List<Tuple> found =
                entities.createNativeQuery(CHANGES, Tuple.class)
                        .setParameter("roots", readership.roots())
                        .setParameter("grants", readership.grants())
                        .setParameter("editorRoots", readership.editorRoots())
                        .setParameter("after", after)
                        .setParameter("since", since)
                        .setParameter("asOf", asOf)
                        .setParameter("rows", rows)
                        .getResultList();
        return found.stream().map(ChangeSql::change).toList();
    }

    private static Numbered change(Tuple row) {
        boolean present = row.get("present", Boolean.class);
        UUID id = row.get("feed_id", UUID.class);
        return new Numbered(
                row.get("feed_number", Long.class),
                new DocumentChange(
                        id,
                        present ? DocumentChange.Kind.PRESENT : DocumentChange.Kind.GONE,
                        row.get("changed_at", Instant.class),
                        present ? summary(id, row) : null));
    }

    private static DocumentSummary summary(UUID id, Tuple row) {
        return new DocumentSummary(
                id,
                row.get("number", String.class),
                DocumentType.valueOf(row.get("type", String.class)),
                row.get("issuer", String.class),
                row.get("label", String.class),
                row.get("term", String.class),
                row.get("title", String.class),
                row.get("topics", String[].class),
                row.get("issued_on") instanceof Date day
                        ? day.toLocalDate()
                        : row.get("issued_on", LocalDate.class),
                DocumentState.valueOf(row.get("state", String.class)),
                row.get("effect", String.class));
    }
}
