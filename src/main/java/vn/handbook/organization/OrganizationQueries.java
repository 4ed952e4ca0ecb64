package vn.handbook.organization;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** What is read of the tree; {@code roots} are the caller's scope. */
interface OrganizationQueries {

    @HQL(
            """
            select new OrganizationSummary(o.id, o.parentId, o.type, o.code, o.name,
                exists(select 1 from Organization c where c.parentId = o.id and c.validTo is null))
            from Organization o
            where array_intersects(o.path, :roots)
                and (:wholeScope = true or o.parentId = :parentId)
                and (:closedToo = true or o.validTo is null)
                and o.code > :afterCode
            order by o.code
            limit :rows
            """)
    List<OrganizationSummary> list(
            UUID[] roots,
            boolean wholeScope,
            UUID parentId,
            boolean closedToo,
            String afterCode,
            int rows);

    @HQL(
            """
            select count(*)
            from Organization o
            where array_intersects(o.path, :roots)
                and (:wholeScope = true or o.parentId = :parentId)
                and (:closedToo = true or o.validTo is null)
            """)
    Long count(UUID[] roots, boolean wholeScope, UUID parentId, boolean closedToo);

    /** These as a sheet shows them, with the decision that founded each, where there is one. */
    @HQL(
            """
            select new OrganizationSheetRow(o.id, o.code, o.name, o.type, p.code, o.contactAddress, o.contactPhone,
                o.contactEmail, e.decisionNumber, e.decidedOn)
            from Organization o
                left join Organization p on p.id = o.parentId
                left join OrganizationEvent e on e.organizationId = o.id and e.kind = CREATED
            where array_intersects(o.path, :roots) and o.id in :ids
            """)
    List<OrganizationSheetRow> sheetRows(UUID[] roots, List<UUID> ids);

    @HQL("from Organization o where array_intersects(o.path, :roots) and o.id = :id")
    Optional<Organization> find(UUID[] roots, UUID id);

    @HQL(
            """
            select new OrganizationSummary(o.id, o.parentId, o.type, o.code, o.name,
                exists(select 1 from Organization c where c.parentId = o.id and c.validTo is null))
            from Organization o
            where array_intersects(o.path, :roots)
                and array_contains(o.path, :root)
                and (o.validTo is null or o.id = :root)
                and array_length(o.path) <= :depth + (select array_length(r.path) from Organization r where r.id = :root)
            order by o.code
            """)
    List<OrganizationSummary> subtree(UUID[] roots, UUID root, int depth);

    @HQL(
            """
            select new OrganizationStep(o.id, o.name)
            from Organization o
            where o.id in :path
            order by array_length(o.path)
            """)
    List<OrganizationStep> steps(List<UUID> path);

    /** Whether one of the two lies below the other, or is it. */
    @HQL(
            """
            select count(*) > 0
            from Organization o
            where o.id in (:one, :other) and array_contains(o.path, :one) and array_contains(o.path, :other)
            """)
    boolean areOnOneLine(UUID one, UUID other);

    /** The roots of the tree, of which there is one. */
    @HQL("select o.id from Organization o where o.parentId is null order by o.code")
    List<UUID> roots();
}
