package vn.handbook.gathering;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.handbook.shared.privacy.Person;
import vn.handbook.shared.privacy.PersonalData;

/** At which study sessions somebody was recorded, and at which they recorded others. */
@Singleton
class AttendanceData implements PersonalData {
    private static final UUID NOBODY = new UUID(0, 0);

    private static final String OWN =
            """
            select a.session_id, g.title, g.starts_at, a.presence, a.recorded_at, a.voided_at
            from study_attendance a join study_session g on g.id = a.session_id
            where a.member_id = :memberId
            order by a.recorded_at, a.id
            """;

    /** Sessions and not records: those are about others. */
    private static final String RECORDED =
            """
            select id from study_session where account_id = :accountId or cancelled_account_id = :accountId
            union
            select session_id from study_attendance
            where account_id = :accountId or voided_account_id = :accountId
            order by 1
            """;

    private final EntityManager entities;

    AttendanceData(EntityManager entities) {
        this.entities = entities;
    }

    record Attendance(
            UUID sessionId,
            String title,
            Instant startsAt,
            Presence presence,
            Instant recordedAt,
            Instant voidedAt) {}

    record Sessions(List<Attendance> own, List<UUID> recorded) {}

    @Override
    public String section() {
        return "studySessions";
    }

    @Override
    public Set<String> tables() {
        return Set.of("study_session", "study_attendance");
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object about(Person person) {
        List<Tuple> own =
                entities.createNativeQuery(OWN, Tuple.class)
                        .setParameter("memberId", person.memberId().orElse(NOBODY))
                        .getResultList();
        List<UUID> recorded =
                entities.createNativeQuery(RECORDED, UUID.class)
                        .setParameter("accountId", person.accountId())
                        .getResultList();
        return own.isEmpty() && recorded.isEmpty()
                ? null
                : new Sessions(own.stream().map(AttendanceData::attendance).toList(), recorded);
    }

    private static Attendance attendance(Tuple row) {
        return new Attendance(
                row.get("session_id", UUID.class),
                row.get("title", String.class),
                row.get("starts_at", Instant.class),
                Presence.valueOf(row.get("presence", String.class)),
                row.get("recorded_at", Instant.class),
                row.get("voided_at", Instant.class));
    }
}
