package vn.handbook.study;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.handbook.shared.privacy.Person;
import vn.handbook.shared.privacy.PersonalData;

/** How far a member is, what their devices reported, and how long they read. */
@Singleton
class StudyData implements PersonalData {
    private final EntityManager database;

    StudyData(EntityManager database) {
        this.database = database;
    }

    record Section(
            UUID sectionId,
            String title,
            Double furthest,
            Integer resumePosition,
            Instant reportedAt,
            Instant completedAt) {}

    record Report(
            UUID sectionId,
            UUID planId,
            UUID deviceId,
            Double furthest,
            Integer secondsSpent,
            Boolean done,
            Instant reportedAt) {}

    record ReadingTime(UUID sectionId, UUID deviceId, Integer secondsSpent) {}

    record Study(List<Section> sections, List<Report> reports, List<ReadingTime> readingTimes) {}

    @Override
    public String section() {
        return "study";
    }

    @Override
    public Set<String> tables() {
        return Set.of("section_progress", "progress_event", "section_reading_time");
    }

    @Override
    public Object about(Person person) {
        return person.memberId()
                .map(member -> new Study(sections(member), reports(member), readingTimes(member)))
                .orElse(null);
    }

    private List<Section> sections(UUID memberId) {
        return rows(
                        """
                        select g.section_id, s.title, g.furthest, g.resume_position, g.reported_at, g.completed_at
                        from section_progress g join resolution_section s on s.id = g.section_id
                        where g.member_id = :memberId
                        order by g.reported_at, g.section_id
                        """,
                        memberId)
                .stream()
                .map(
                        row ->
                                new Section(
                                        row.get("section_id", UUID.class),
                                        row.get("title", String.class),
                                        row.get("furthest", Double.class),
                                        row.get("resume_position", Integer.class),
                                        row.get("reported_at", Instant.class),
                                        row.get("completed_at", Instant.class)))
                .toList();
    }

    private List<Report> reports(UUID memberId) {
        return rows(
                        """
                        select section_id, plan_id, device_id, furthest, seconds_spent, done, reported_at
                        from progress_event
                        where member_id = :memberId
                        order by reported_at, event_id
                        """,
                        memberId)
                .stream()
                .map(
                        row ->
                                new Report(
                                        row.get("section_id", UUID.class),
                                        row.get("plan_id", UUID.class),
                                        row.get("device_id", UUID.class),
                                        row.get("furthest", Double.class),
                                        row.get("seconds_spent", Integer.class),
                                        row.get("done", Boolean.class),
                                        row.get("reported_at", Instant.class)))
                .toList();
    }

    private List<ReadingTime> readingTimes(UUID memberId) {
        return rows(
                        """
                        select section_id, device_id, seconds_spent
                        from section_reading_time
                        where member_id = :memberId
                        order by section_id, device_id
                        """,
                        memberId)
                .stream()
                .map(
                        row ->
                                new ReadingTime(
                                        row.get("section_id", UUID.class),
                                        row.get("device_id", UUID.class),
                                        row.get("seconds_spent", Integer.class)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String query, UUID memberId) {
        return database.createNativeQuery(query, Tuple.class)
                .setParameter("memberId", memberId)
                .getResultList();
    }
}
