package vn.handbook.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;
import vn.handbook.organization.Reach;

/**
 * What is read of frozen reports: those of the scope, and those from above that tell of it, too.
 */
interface StudySnapshotQueries {
    String FROM =
            """
            from StudySnapshot t
            join StudyPlan p on p.id = t.planId
            join Organization o on o.id = t.organizationId
            where (:allPlans = true or t.planId = :planId) and
            """
                    + Reach.BELOW_OR_ABOVE;

    @HQL(
            """
            select new StudySnapshotSummary(t.id, t.planId, p.title, t.organizationId, o.name, t.kind, t.day, t.dueOn,
                t.accountId, t.takenAt)
            """
                    + FROM
                    + " and (t.takenAt, t.id) < (:before, :beforeId) order by t.takenAt desc, t.id desc limit :rows")
    List<StudySnapshotSummary> list(
            UUID[] roots, boolean allPlans, UUID planId, Instant before, UUID beforeId, int rows);

    @HQL("select count(*) " + FROM)
    Long count(UUID[] roots, boolean allPlans, UUID planId);

    @HQL(
            "select t from StudySnapshot t join Organization o on o.id = t.organizationId where t.id = :id and "
                    + Reach.BELOW_OR_ABOVE)
    Optional<StudySnapshot> find(UUID[] roots, UUID id);

    @HQL("select t.id from StudySnapshot t where t.accountId = :accountId order by t.takenAt, t.id")
    List<UUID> takenBy(UUID accountId);
}
