package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Walks over relations, which only SQL can recurse. */
@ApplicationScoped
class RelationSql {
    private static final int MOST_NODES = 200;
    private static final int MOST_STEPS = 2000;
    private static final int MOST_EDGES = 1000;

    /**
     * In both directions and never through what the caller may not read. PostgreSQL takes only as
     * many steps as the limit asks for, whatever the graph.
     */
    private static final String GRAPH =
            """
            with recursive walk (id, depth) as (
                select d.id, 0
                from document d join organization o on o.id = d.organization_id
                where d.id = :id and %1$s
                union
                select d.id, w.depth + 1
                from walk w
                    cross join lateral (
                        select r.target_id id from document_relation r where r.source_id = w.id and r.voided_at is null
                        union all
                        select r.source_id from document_relation r where r.target_id = w.id and r.voided_at is null
                    ) next
                    join document d on d.id = next.id
                    join organization o on o.id = d.organization_id
                where w.depth < :depth and %1$s
            ), node as (
                select id, min(depth) depth
                from (select id, depth from walk limit %2$d) step
                group by id
                order by depth, id
                limit %3$d
            )
            select n.id, n.depth, d.number, d.type, d.title, d.issued_on,
                document_effect(d.starts_on, d.ends_on, d.partly_on, :asOf) effect,
                r.id relation_id, r.relation, r.target_id, r.partly
            from node n
                join document d on d.id = n.id
                left join document_relation r on r.source_id = n.id and r.voided_at is null
                    and r.target_id in (select id from node)
            order by n.depth, n.id, r.id
            limit %4$d
            """
                    .formatted(Readership.READABLE, MOST_STEPS, MOST_NODES + 1, MOST_EDGES);

    private static final String REACHES =
            """
            with recursive earlier (id) as (
                select cast(:from as uuid)
                union
                select r.target_id
                from earlier e join document_relation r on r.source_id = e.id
                where r.relation = any (:family) and r.voided_at is null
            )
            select exists (select from earlier where id = :to)
            """;

    private final EntityManager entities;

    RelationSql(EntityManager entities) {
        this.entities = entities;
    }

    /** Empty when the caller may not read the document. */
    @SuppressWarnings("unchecked")
    RelationGraph graph(Readership readership, UUID id, int depth, LocalDate asOf) {
        List<Tuple> rows =
                entities.createNativeQuery(GRAPH, Tuple.class)
                        .setParameter("roots", readership.roots())
                        .setParameter("grants", readership.grants())
                        .setParameter("editorRoots", readership.editorRoots())
                        .setParameter("id", id)
                        .setParameter("depth", depth)
                        .setParameter("asOf", asOf)
                        .getResultList();
        var nodes = new LinkedHashMap<UUID, RelationGraph.Node>();
        rows.forEach(row -> nodes.putIfAbsent(row.get("id", UUID.class), node(row)));
        List<RelationGraph.Node> shown = nodes.values().stream().limit(MOST_NODES).toList();
        List<UUID> ids = shown.stream().map(RelationGraph.Node::documentId).toList();
        List<RelationGraph.Edge> edges =
                rows.stream()
                        .filter(row -> row.get("relation_id") != null)
                        .map(RelationSql::edge)
                        .filter(edge -> ids.contains(edge.sourceId()))
                        .filter(edge -> ids.contains(edge.targetId()))
                        .toList();
        return new RelationGraph(
                shown, edges, nodes.size() > MOST_NODES || rows.size() == MOST_EDGES);
    }

    /** Whether, over relations of one family, something is said of the second by the first. */
    boolean reaches(UUID from, RelationFamily family, UUID to) {
        return (Boolean)
                entities.createNativeQuery(REACHES, Boolean.class)
                        .setParameter("from", from)
                        .setParameter("family", family.names())
                        .setParameter("to", to)
                        .getSingleResult();
    }

    private static RelationGraph.Node node(Tuple row) {
        return new RelationGraph.Node(
                row.get("id", UUID.class),
                row.get("depth", Integer.class),
                row.get("number", String.class),
                DocumentType.valueOf(row.get("type", String.class)),
                row.get("title", String.class),
                row.get("issued_on") instanceof Date day
                        ? day.toLocalDate()
                        : row.get("issued_on", LocalDate.class),
                Effect.valueOf(row.get("effect", String.class)));
    }

    private static RelationGraph.Edge edge(Tuple row) {
        return new RelationGraph.Edge(
                row.get("relation_id", UUID.class),
                row.get("id", UUID.class),
                DocumentRelationType.valueOf(row.get("relation", String.class)),
                row.get("target_id", UUID.class),
                row.get("partly", Boolean.class));
    }
}
