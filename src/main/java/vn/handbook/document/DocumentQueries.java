package vn.handbook.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;
import vn.handbook.organization.Reach;

/**
 * What is read of the library; {@code roots}, {@code grants} and {@code editorRoots} are the
 * caller's {@link Readership}, {@code asOf} the day on which the effect is asked for.
 */
interface DocumentQueries {
    String EFFECT = "cast(document_effect(d.startsOn, d.endsOn, d.partlyOn, :asOf) as String)";

    String FROM = " from Document d join Organization o on o.id = d.organizationId ";

    String LISTED =
            FROM
                    + """
            join Issuer i on i.code = d.issuer
            where (cast(:type as String) is null or cast(d.type as String) = cast(:type as String))
                and (cast(:issuer as String) is null or d.issuer = cast(:issuer as String)
                    or cast(document_lists(d.jointIssuers, cast(:issuer as String)) as Boolean) = true)
                and (cast(:term as String) is null or d.term = cast(:term as String))
                and (cast(:topic as String) is null or cast(document_lists(d.topics, cast(:topic as String)) as Boolean) = true)
                and d.issuedOn between :issuedFrom and :issuedTo
                and (cast(:state as String) is null or cast(d.state as String) = cast(:state as String))
                and (cast(:effect as String) is null or
            """
                    + EFFECT
                    + " = cast(:effect as String)) and "
                    + Readership.READABLE_HQL;

    String SUMMARY =
            "select new DocumentSummary(d.id, d.number, d.type, d.issuer, i.label, d.term, d.title, d.topics,"
                    + " d.issuedOn, d.state, "
                    + EFFECT
                    + ") ";

    @HQL(
            SUMMARY
                    + LISTED
                    + """
             and (d.issuedOn, d.id) < (:beforeDate, :beforeId)
            order by d.issuedOn desc, d.id desc
            limit :rows
            """)
    List<DocumentSummary> list(
            UUID[] roots,
            String[] grants,
            UUID[] editorRoots,
            LocalDate asOf,
            String type,
            String issuer,
            String term,
            String topic,
            LocalDate issuedFrom,
            LocalDate issuedTo,
            String state,
            String effect,
            LocalDate beforeDate,
            UUID beforeId,
            int rows);

    @HQL("select count(*) " + LISTED)
    Long count(
            UUID[] roots,
            String[] grants,
            UUID[] editorRoots,
            LocalDate asOf,
            String type,
            String issuer,
            String term,
            String topic,
            LocalDate issuedFrom,
            LocalDate issuedTo,
            String state,
            String effect);

    String BEARS =
            FROM
                    + """
            join Issuer i on i.code = d.issuer
            where d.serial = :serial and (:anyType = true or d.type in :types)
                and (cast(:issuerSymbol as String) is null
                    or replace(lower(d.issuerSymbol), 'đ', 'd') = cast(:issuerSymbol as String))
                and d.issuedOn between :issuedFrom and :issuedTo and
            """
                    + Readership.READABLE_HQL;

    @HQL(
            SUMMARY
                    + BEARS
                    + """
             and (d.issuedOn, d.id) < (:beforeDate, :beforeId)
            order by d.issuedOn desc, d.id desc
            limit :rows
            """)
    List<DocumentSummary> lookUp(
            UUID[] roots,
            String[] grants,
            UUID[] editorRoots,
            LocalDate asOf,
            int serial,
            boolean anyType,
            List<DocumentType> types,
            String issuerSymbol,
            LocalDate issuedFrom,
            LocalDate issuedTo,
            LocalDate beforeDate,
            UUID beforeId,
            int rows);

    @HQL("select count(*) " + BEARS)
    Long countLookUp(
            UUID[] roots,
            String[] grants,
            UUID[] editorRoots,
            int serial,
            boolean anyType,
            List<DocumentType> types,
            String issuerSymbol,
            LocalDate issuedFrom,
            LocalDate issuedTo);

    @HQL("select d" + FROM + "where d.id = :id and " + Readership.READABLE_HQL)
    Optional<Document> find(UUID[] roots, String[] grants, UUID[] editorRoots, UUID id);

    @HQL(
            "select new DocumentGlimpse(d.version, "
                    + EFFECT
                    + ", i.label, t.label)"
                    + FROM
                    + "join Issuer i on i.code = d.issuer join TypeEntry t on t.code = cast(d.type as String)"
                    + " where d.id = :id and "
                    + Readership.READABLE_HQL)
    Optional<DocumentGlimpse> glimpse(
            UUID[] roots, String[] grants, UUID[] editorRoots, LocalDate asOf, UUID id);

    @HQL("select d" + FROM + "where d.id = :id and " + Reach.BELOW)
    Optional<Document> findForChange(UUID[] roots, UUID id);

    @HQL(
            """
            select new RelatedDocument(r.id, r.relation,
                case when r.sourceId = :id then true else false end, r.partly,
                d.id, d.number, d.title, d.issuedOn)
            from DocumentRelation r
            join Document d on d.id = case when r.sourceId = :id then r.targetId else r.sourceId end
            join Organization o on o.id = d.organizationId
            where (r.sourceId = :id or r.targetId = :id) and r.voidedAt is null and
            """
                    + Readership.READABLE_HQL
                    + " order by d.issuedOn desc, d.id, r.id")
    List<RelatedDocument> relations(UUID[] roots, String[] grants, UUID[] editorRoots, UUID id);
}
