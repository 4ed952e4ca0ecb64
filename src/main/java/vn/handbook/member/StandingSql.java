package vn.handbook.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The standings that follow from a member's changes, kept by day; head-counts follow from them. */
@ApplicationScoped
class StandingSql {
    private final EntityManager entities;

    StandingSql(EntityManager entities) {
        this.entities = entities;
    }

    /** What the register began with. */
    StandingHistory.Since first(UUID memberId) {
        var row =
                (Tuple)
                        entities.createNativeQuery(
                                        """
                                        select status, organization_id, cast(from_day as text) from_day
                                        from member_standing where member_id = :id and position = 0
                                        """,
                                        Tuple.class)
                                .setParameter("id", memberId)
                                .getSingleResult();
        return new StandingHistory.Since(
                LocalDate.parse(row.get("from_day", String.class)),
                new Standing(
                        MemberStatus.valueOf(row.get("status", String.class)),
                        row.get("organization_id", UUID.class)));
    }

    /**
     * @param unchanged how many of the standings are kept already, at least the first
     */
    void keep(UUID memberId, List<StandingHistory.Since> standings, int unchanged) {
        entities.flush();
        entities.createNativeQuery(
                        "delete from member_standing where member_id = :id and position >= :from")
                .setParameter("id", memberId)
                .setParameter("from", unchanged)
                .executeUpdate();
        entities.createNativeQuery(
                        """
                        update member_standing set until_day = cast(:until as date)
                        where member_id = :id and position = :last
                        """)
                .setParameter("id", memberId)
                .setParameter("last", unchanged - 1)
                .setParameter("until", end(standings, unchanged - 1))
                .executeUpdate();
        for (int i = unchanged; i < standings.size(); i++) {
            insert(memberId, standings, i);
        }
    }

    private void insert(UUID memberId, List<StandingHistory.Since> standings, int position) {
        var since = standings.get(position);
        entities.createNativeQuery(
                        """
                        insert into member_standing (member_id, position, organization_id, status, from_day, until_day)
                        values (:id, :position, :organizationId, :status, :from, cast(:until as date))
                        """)
                .setParameter("id", memberId)
                .setParameter("position", position)
                .setParameter("organizationId", since.standing().organizationId())
                .setParameter("status", since.standing().status().name())
                .setParameter("from", since.from())
                .setParameter("until", end(standings, position))
                .executeUpdate();
    }

    private static String end(List<StandingHistory.Since> standings, int position) {
        return position + 1 < standings.size()
                ? standings.get(position + 1).from().toString()
                : "infinity";
    }
}
