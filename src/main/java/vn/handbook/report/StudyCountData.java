package vn.handbook.report;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.handbook.shared.privacy.Person;
import vn.handbook.shared.privacy.PersonalData;

/** As what somebody was counted, and which reports they froze. */
@Singleton
class StudyCountData implements PersonalData {
    private final EntityManager database;
    private final StudySnapshotQueries snapshots;

    StudyCountData(EntityManager database, StudySnapshotQueries snapshots) {
        this.database = database;
        this.snapshots = snapshots;
    }

    /**
     * @param subjectId the resolution, or the plan of a settlement
     * @param untilDay no longer on this day, {@code infinity} where it lasts
     */
    record Phase(UUID subjectId, String state, String fromDay, String untilDay) {}

    record Counted(List<Phase> phases, List<UUID> frozen) {}

    @Override
    public String section() {
        return "studyCounts";
    }

    @Override
    public Set<String> tables() {
        return Set.of("study_phase", "study_touch", "study_report_snapshot");
    }

    @Override
    public Object about(Person person) {
        var phases = person.memberId().map(this::phases).orElse(List.of());
        var frozen = snapshots.takenBy(person.accountId());
        return phases.isEmpty() && frozen.isEmpty() ? null : new Counted(phases, frozen);
    }

    @SuppressWarnings("unchecked")
    private List<Phase> phases(UUID memberId) {
        List<Tuple> rows =
                database.createNativeQuery(
                                """
                                select subject_id, state, cast(from_day as text) from_day, cast(until_day as text) until_day
                                from study_phase where member_id = :memberId and number > 0
                                order by from_day, subject_id
                                """,
                                Tuple.class)
                        .setParameter("memberId", memberId)
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new Phase(
                                        row.get("subject_id", UUID.class),
                                        row.get("state", String.class),
                                        row.get("from_day", String.class),
                                        row.get("until_day", String.class)))
                .toList();
    }
}
