package vn.handbook.gathering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** Attendance lists: each of these is one statement for however many members. */
@ApplicationScoped
class AttendanceSql {
    private static final String IS_RECORDED =
            "select 1 from study_attendance where session_id = :id and voided_at is null limit 1";

    /** Those of the scope who belong to the session, or are on its list since they did. */
    private static final String KNOWN =
            """
            select m.id
            from study_session g
                join member m on m.id = any(:members)
                join organization o on o.id = m.organization_id
            where g.id = :id and o.path && :roots
                and (g.organization_id = any(o.path) and m.status in ('PROBATIONARY', 'OFFICIAL', 'EXEMPT')
                    or exists (select from study_attendance a where a.session_id = g.id and a.member_id = m.id))
            """;

    private static final String IN_FORCE =
            """
            select member_id, presence from study_attendance
            where session_id = :id and member_id = any(:members) and voided_at is null
            """;

    private static final String VOID =
            """
            update study_attendance set voided_at = :now, voided_account_id = :accountId
            where session_id = :id and member_id = any(:members) and voided_at is null
            """;

    private static final String RECORD =
            """
            insert into study_attendance (id, session_id, member_id, presence, account_id, recorded_at)
            select e.id, :id, e.member_id, e.presence, :accountId, :now
            from unnest(cast(:ids as uuid[]), cast(:members as uuid[]), cast(:presences as text[]))
                e(id, member_id, presence)
            """;

    /** Since when these were present at some session for the section, whichever it was. */
    private static final String PRESENT_SINCE =
            """
            select a.member_id, min(g.starts_at)
            from study_attendance a join study_session g on g.id = a.session_id
            where a.member_id = any(:members) and a.presence = 'PRESENT' and a.voided_at is null
                and g.section_id = :sectionId
            group by a.member_id
            """;

    private final EntityManager entities;

    AttendanceSql(EntityManager entities) {
        this.entities = entities;
    }

    boolean isRecorded(UUID sessionId) {
        return !entities.createNativeQuery(IS_RECORDED)
                .setParameter("id", sessionId)
                .getResultList()
                .isEmpty();
    }

    @SuppressWarnings("unchecked")
    Set<UUID> known(UUID[] roots, UUID sessionId, Collection<UUID> members) {
        return new HashSet<>(
                entities.createNativeQuery(KNOWN, UUID.class)
                        .setParameter("roots", roots)
                        .setParameter("id", sessionId)
                        .setParameter("members", members.toArray(UUID[]::new))
                        .getResultList());
    }

    @SuppressWarnings("unchecked")
    Map<UUID, Presence> inForce(UUID sessionId, Collection<UUID> members) {
        List<Tuple> rows =
                entities.createNativeQuery(IN_FORCE, Tuple.class)
                        .setParameter("id", sessionId)
                        .setParameter("members", members.toArray(UUID[]::new))
                        .getResultList();
        return byMember(rows, row -> Presence.valueOf(row.get(1, String.class)));
    }

    void declareVoid(UUID sessionId, Collection<UUID> members, UUID author, Instant now) {
        entities.createNativeQuery(VOID)
                .setParameter("id", sessionId)
                .setParameter("members", members.toArray(UUID[]::new))
                .setParameter("accountId", author)
                .setParameter("now", now)
                .executeUpdate();
    }

    void record(UUID sessionId, Map<UUID, Presence> presences, UUID author, Instant now) {
        List<UUID> members = List.copyOf(presences.keySet());
        entities.createNativeQuery(RECORD)
                .setParameter("id", sessionId)
                .setParameter(
                        "ids",
                        members.stream()
                                .map(member -> UuidVersion7Strategy.INSTANCE.generateUuid(null))
                                .toArray(UUID[]::new))
                .setParameter("members", members.toArray(UUID[]::new))
                .setParameter(
                        "presences",
                        members.stream()
                                .map(member -> presences.get(member).name())
                                .toArray(String[]::new))
                .setParameter("accountId", author)
                .setParameter("now", now)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    Map<UUID, Instant> presentSince(UUID sectionId, Collection<UUID> members) {
        List<Tuple> rows =
                entities.createNativeQuery(PRESENT_SINCE, Tuple.class)
                        .setParameter("sectionId", sectionId)
                        .setParameter("members", members.toArray(UUID[]::new))
                        .getResultList();
        return byMember(rows, row -> row.get(1, Instant.class));
    }

    private static <T> Map<UUID, T> byMember(List<Tuple> rows, Function<Tuple, T> value) {
        var found = new HashMap<UUID, T>();
        rows.forEach(row -> found.put(row.get(0, UUID.class), value.apply(row)));
        return found;
    }
}
