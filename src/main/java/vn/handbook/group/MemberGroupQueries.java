package vn.handbook.group;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;
import vn.handbook.organization.Reach;

/** What is read of the groups: those of the scope, and those of the organisations above it. */
interface MemberGroupQueries {
    String FROM =
            " from MemberGroup g join Organization o on o.id = g.organizationId where "
                    + Reach.BELOW_OR_ABOVE;

    String LISTED = FROM + " and (:closedToo = true or g.closedAt is null)";

    @HQL(
            "select g"
                    + LISTED
                    + " and (g.name, g.id) > (:afterName, :afterId) order by g.name, g.id limit :rows")
    List<MemberGroup> list(
            UUID[] roots, boolean closedToo, String afterName, UUID afterId, int rows);

    @HQL("select count(*)" + LISTED)
    Long count(UUID[] roots, boolean closedToo);

    @HQL("select g" + FROM + " and g.id = :id")
    Optional<MemberGroup> find(UUID[] roots, UUID id);

    /** Those of them that are open and belong to an organisation or one below it. */
    @HQL(
            """
            select g.id
            from MemberGroup g join Organization o on o.id = g.organizationId
            where array_contains(o.path, :organizationId) and g.closedAt is null and g.id in :ids
            """)
    List<UUID> openWithin(UUID organizationId, List<UUID> ids);
}
