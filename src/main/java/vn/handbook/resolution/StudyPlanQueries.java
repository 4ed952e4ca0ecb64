package vn.handbook.resolution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;
import vn.handbook.organization.Reach;

/**
 * What is read of the study plans: those of the scope, and those that come to it from above; not
 * those from above that are for other parts of the tree.
 */
interface StudyPlanQueries {
    String FROM =
            " from StudyPlan p join Organization o on o.id = p.organizationId where "
                    + Reach.BELOW_OR_ABOVE
                    + " and ("
                    + Reach.BELOW
                    + """
                     or p.wholeSubtree = true or p.byGroup = true or exists(
                        select 1 from Organization u
                        where u.id member of p.targetIds and (array_intersects(u.path, :roots) or exists(
                            select 1 from Organization w
                            where array_contains(:roots, w.id) and array_contains(w.path, u.id)))))
                    """;

    @HQL(
            "select p"
                    + FROM
                    + " and (p.dueOn, p.id) < (:beforeDay, :beforeId) order by p.dueOn desc, p.id desc limit :rows")
    List<StudyPlan> list(UUID[] roots, LocalDate beforeDay, UUID beforeId, int rows);

    @HQL("select count(*)" + FROM)
    Long count(UUID[] roots);

    @HQL("select p" + FROM + " and p.id = :id")
    Optional<StudyPlan> find(UUID[] roots, UUID id);

    /** Those of them that are not closed and lie within an organisation. */
    @HQL(
            """
            select o.id
            from Organization o
            where array_contains(o.path, :organizationId) and o.validTo is null and o.id in :ids
            """)
    List<UUID> livingWithin(UUID organizationId, List<UUID> ids);

    /** Those of them that lie below another one of them. */
    @HQL(
            """
            select o.id
            from Organization o
            where o.id in :ids and exists(
                select 1 from Organization a
                where a.id in :ids and a.id <> o.id and array_contains(o.path, a.id))
            """)
    List<UUID> withinAnother(List<UUID> ids);
}
