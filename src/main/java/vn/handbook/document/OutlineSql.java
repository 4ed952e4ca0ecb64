package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The headings of documents, written as a whole. */
@ApplicationScoped
class OutlineSql {
    private static final String READ =
            """
            select e.level, e.kind, e.label, e.heading, e.anchor
            from document_outline_entry e
                join document d on d.id = e.document_id
                join organization o on o.id = d.organization_id
            where d.id = :id and
            """
                    + Readership.READABLE
                    + " order by e.position";

    private static final String WRITE =
            """
            insert into document_outline_entry (document_id, position, level, kind, label, heading, anchor)
            select :id, e.position, e.level, e.kind, nullif(e.label, ''), nullif(e.heading, ''), e.anchor
            from unnest(cast(:levels as integer[]), cast(:kinds as text[]), cast(:labels as text[]),
                cast(:headings as text[]), cast(:anchors as text[]))
                with ordinality e (level, kind, label, heading, anchor, position)
            """;

    private final EntityManager entities;

    OutlineSql(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    List<OutlineResponse.Heading> read(Readership readership, UUID id) {
        List<Tuple> rows =
                entities.createNativeQuery(READ, Tuple.class)
                        .setParameter("roots", readership.roots())
                        .setParameter("grants", readership.grants())
                        .setParameter("editorRoots", readership.editorRoots())
                        .setParameter("id", id)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new OutlineResponse.Heading(
                                        row.get("level", Integer.class),
                                        OutlineKind.valueOf(row.get("kind", String.class)),
                                        row.get("label", String.class),
                                        row.get("heading", String.class),
                                        row.get("anchor", String.class)))
                .toList();
    }

    void replace(UUID id, List<OutlineResponse.Heading> headings) {
        entities.createNativeQuery("delete from document_outline_entry where document_id = :id")
                .setParameter("id", id)
                .executeUpdate();
        entities.createNativeQuery(WRITE)
                .setParameter("id", id)
                .setParameter(
                        "levels",
                        headings.stream()
                                .map(OutlineResponse.Heading::level)
                                .toArray(Integer[]::new))
                .setParameter("kinds", texts(headings, heading -> heading.kind().name()))
                .setParameter("labels", texts(headings, OutlineResponse.Heading::label))
                .setParameter("headings", texts(headings, OutlineResponse.Heading::heading))
                .setParameter("anchors", texts(headings, OutlineResponse.Heading::anchor))
                .executeUpdate();
    }

    private static String[] texts(
            List<OutlineResponse.Heading> headings,
            Function<OutlineResponse.Heading, String> member) {
        return headings.stream()
                .map(member)
                .map(text -> text == null ? "" : text)
                .toArray(String[]::new);
    }
}
