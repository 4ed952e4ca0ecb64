package vn.handbook.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;
import vn.handbook.organization.Reach;

/**
 * What is read of the library; {@code roots} and {@code editorRoots} are the caller's {@link
 * Readership}.
 */
interface DocumentQueries {
    String READABLE =
            """
             (array_intersects(o.path, :editorRoots)
                or d.state = DocumentState.PUBLISHED and (d.audience = Audience.ALL or
            """
                    + Reach.BELOW_OR_ABOVE
                    + ")) ";

    String LISTED =
            """
            from Document d join Organization o on o.id = d.organizationId
            where (cast(:type as String) is null or cast(d.type as String) = cast(:type as String))
                and (cast(:issuer as String) is null or d.issuer = cast(:issuer as String))
                and (cast(:topic as String) is null or d.topic = cast(:topic as String))
                and d.issuedOn between :issuedFrom and :issuedTo
                and (cast(:state as String) is null or cast(d.state as String) = cast(:state as String))
                and
            """
                    + READABLE;

    @HQL(
            "select new DocumentSummary(d.id, d.number, d.type, d.issuer, d.term, d.title, d.topic, d.issuedOn, d.state) "
                    + LISTED
                    + """
            and (d.issuedOn, d.id) < (:beforeDate, :beforeId)
            order by d.issuedOn desc, d.id desc
            limit :rows
            """)
    List<DocumentSummary> list(
            UUID[] roots,
            UUID[] editorRoots,
            String type,
            String issuer,
            String topic,
            LocalDate issuedFrom,
            LocalDate issuedTo,
            String state,
            LocalDate beforeDate,
            UUID beforeId,
            int rows);

    @HQL("select count(*) " + LISTED)
    Long count(
            UUID[] roots,
            UUID[] editorRoots,
            String type,
            String issuer,
            String topic,
            LocalDate issuedFrom,
            LocalDate issuedTo,
            String state);

    @HQL(
            "select d from Document d join Organization o on o.id = d.organizationId where d.id = :id and "
                    + READABLE)
    Optional<Document> find(UUID[] roots, UUID[] editorRoots, UUID id);

    @HQL(
            "select d.version from Document d join Organization o on o.id = d.organizationId where d.id = :id and "
                    + READABLE)
    Optional<Integer> version(UUID[] roots, UUID[] editorRoots, UUID id);

    @HQL(
            "select d from Document d join Organization o on o.id = d.organizationId where d.id = :id and "
                    + Reach.BELOW)
    Optional<Document> findForChange(UUID[] roots, UUID id);

    @HQL(
            """
            select new RelatedDocument(r.relation,
                case when r.sourceId = :id then true else false end,
                d.id, d.number, d.title, d.issuedOn)
            from DocumentRelation r
            join Document d on d.id = case when r.sourceId = :id then r.targetId else r.sourceId end
            join Organization o on o.id = d.organizationId
            where (r.sourceId = :id or r.targetId = :id) and
            """
                    + READABLE
                    + " order by d.issuedOn desc, d.id")
    List<RelatedDocument> relations(UUID[] roots, UUID[] editorRoots, UUID id);
}
