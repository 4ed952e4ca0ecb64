package vn.handbook.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What is studied with others: in the year's plan a reflection, which the secretary reads, and a
 * session that the first cell held. Nobody has to do these, so that reading alone completes.
 */
final class DemoGuidedStudyRows {
    private static final int COURSE = 3;
    private static final UUID PLAN = DemoIds.STUDY_PLAN.id(3);
    private static final UUID REFLECTION_SECTION = DemoIds.SECTION.id(306);
    private static final UUID SESSION_SECTION = DemoIds.SECTION.id(307);
    private static final UUID CELL = DemoIds.ORGANIZATION.id(DemoProvince.FIRST_CELL);
    private static final Instant HELD = Instant.parse("2026-03-15T12:30:00Z");
    private static final Instant TO_COME = Instant.parse("2026-12-20T12:30:00Z");
    private static final Instant WRITTEN = Instant.parse("2026-04-02T08:00:00Z");

    private DemoGuidedStudyRows() {}

    static void write(
            Connection connection,
            List<DemoMembers.Person> people,
            List<DemoStudy.Progress> progress)
            throws SQLException, IOException {
        writeSections(connection);
        writeReflections(connection);
        writeReviewer(connection);
        writeSessions(connection);
        writeAttendance(connection, someoneWhoHasBegun(people, progress));
    }

    private static void writeSections(Connection connection) throws SQLException, IOException {
        try (var rows =
                new CopyInto(
                        connection,
                        "resolution_section (id, resolution_id, position, title, body, required, requirement)")) {
            rows.row(
                    REFLECTION_SECTION,
                    DemoIds.RESOLUTION.id(COURSE),
                    6,
                    "Bài thu hoạch",
                    "Viết một đến hai trang: điều tâm đắc và ba việc bản thân sẽ làm.",
                    false,
                    "REFLECTION_ACCEPTED");
            rows.row(
                    SESSION_SECTION,
                    DemoIds.RESOLUTION.id(COURSE),
                    7,
                    "Sinh hoạt chuyên đề",
                    "Dự buổi sinh hoạt chuyên đề của chi bộ.",
                    false,
                    "ATTENDED");
        }
    }

    /** A draft of the member whom one can sign in as, and what a neighbour has handed in. */
    private static void writeReflections(Connection connection) throws SQLException, IOException {
        String text = "Tôi sẽ cùng tổ dân phố vận động bà con phân loại rác tại nhà.";
        try (var rows =
                new CopyInto(
                        connection,
                        """
                        reflection (id, member_id, section_id, plan_id, state, body, submitted_at, version, created_at,
                            updated_at)\
                        """)) {
            rows.row(
                    DemoIds.REFLECTION.id(1),
                    DemoAccount.MEMBER.memberId(),
                    REFLECTION_SECTION,
                    PLAN,
                    "DRAFT",
                    "Điều tôi tâm đắc nhất là gần dân, trọng dân.",
                    null,
                    0,
                    WRITTEN,
                    WRITTEN);
            rows.row(
                    DemoIds.REFLECTION.id(2),
                    DemoIds.MEMBER.id(3),
                    REFLECTION_SECTION,
                    PLAN,
                    "SUBMITTED",
                    text,
                    WRITTEN,
                    0,
                    WRITTEN,
                    WRITTEN);
        }
        try (var rows =
                new CopyInto(
                        connection,
                        "reflection_round (reflection_id, number, body, submitted_at)")) {
            rows.row(DemoIds.REFLECTION.id(2), 1, text, WRITTEN);
        }
    }

    private static void writeReviewer(Connection connection) throws SQLException, IOException {
        try (var rows =
                new CopyInto(
                        connection,
                        """
                        study_plan_reviewer (id, plan_id, organization_id, reviewer_member_id, account_id, created_at)\
                        """)) {
            rows.row(
                    DemoIds.REVIEWER.id(1),
                    DemoIds.STUDY_PLAN.id(2),
                    CELL,
                    DemoAccount.SECRETARY.memberId(),
                    DemoAccount.OFFICER.id(),
                    DemoLoader.ENTERED);
        }
    }

    private static void writeSessions(Connection connection) throws SQLException, IOException {
        try (var rows =
                new CopyInto(
                        connection,
                        """
                        study_session (id, plan_id, section_id, organization_id, title, place, starts_at, account_id,
                            version, created_at)\
                        """)) {
            int number = 0;
            for (Instant start : List.of(HELD, TO_COME)) {
                number++;
                rows.row(
                        DemoIds.STUDY_SESSION.id(number),
                        PLAN,
                        SESSION_SECTION,
                        CELL,
                        number == 1 ? "Sinh hoạt chuyên đề quý I" : "Sinh hoạt chuyên đề quý IV",
                        "Nhà văn hoá thôn Đoài",
                        start,
                        DemoAccount.SECRETARY.id(),
                        0,
                        DemoLoader.ENTERED);
            }
        }
    }

    private static void writeAttendance(Connection connection, UUID present)
            throws SQLException, IOException {
        try (var rows =
                new CopyInto(
                        connection,
                        "study_attendance (id, session_id, member_id, presence, account_id, recorded_at)")) {
            rows.row(
                    DemoIds.ATTENDANCE.id(1),
                    DemoIds.STUDY_SESSION.id(1),
                    present,
                    "PRESENT",
                    DemoAccount.SECRETARY.id(),
                    HELD);
            rows.row(
                    DemoIds.ATTENDANCE.id(2),
                    DemoIds.STUDY_SESSION.id(1),
                    DemoIds.MEMBER.id(4),
                    "ABSENT_WITH_REASON",
                    DemoAccount.SECRETARY.id(),
                    HELD);
        }
        try (var rows =
                new CopyInto(
                        connection,
                        """
                        section_progress (member_id, section_id, furthest, resume_position, reported_at, completed_at)\
                        """)) {
            rows.row(present, SESSION_SECTION, 0, 0, Instant.EPOCH, HELD);
        }
    }

    /** As presence is a beginning, too: what the reports count stays as it is. */
    private static UUID someoneWhoHasBegun(
            List<DemoMembers.Person> people, List<DemoStudy.Progress> progress) {
        Set<UUID> begun =
                progress.stream()
                        .filter(one -> one.sectionId().equals(DemoIds.SECTION.id(301)))
                        .map(DemoStudy.Progress::memberId)
                        .collect(Collectors.toSet());
        return people.stream()
                .filter(person -> person.cell().id().equals(CELL) && person.number() > 4)
                .map(DemoMembers.Person::id)
                .filter(begun::contains)
                .findFirst()
                .orElseThrow();
    }
}
