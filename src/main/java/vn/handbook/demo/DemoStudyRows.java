package vn.handbook.demo;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import vn.handbook.shared.time.Time;

/** Writes what there is to read and to study, and how far everybody is. */
final class DemoStudyRows {
    private DemoStudyRows() {}

    static void writeResolutions(
            Connection connection, List<DemoStudy.Course> courses, List<DemoLibrary.Paper> papers)
            throws SQLException, IOException {
        try (var rows =
                new CopyInto(
                        connection,
                        """
                        resolution (id, document_id, organization_id, title, introduction, expected_minutes, key_points,
                            state, revision, published_at, version, created_at)\
                        """)) {
            for (DemoStudy.Course course : courses) {
                rows.row(
                        course.id(),
                        DemoLibrary.find(papers, course.documentNumber(), course.documentIssuedOn())
                                .id(),
                        DemoIds.ORGANIZATION.id(DemoProvince.PROVINCE),
                        course.title(),
                        course.introduction(),
                        course.expectedMinutes(),
                        course.keyPointsArray(),
                        course.published() ? "PUBLISHED" : "DRAFT",
                        course.published() ? 1 : 0,
                        course.published() ? DemoLoader.ENTERED : null,
                        0,
                        DemoLoader.ENTERED);
            }
        }
        writeSections(connection, courses);
        writeRevisions(connection);
    }

    private static void writeRevisions(Connection connection) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        insert into resolution_revision (resolution_id, number, account_id, created_at, content)
                        select id, revision, ?, published_at, resolution_content(id)
                        from resolution where state = 'PUBLISHED'
                        """)) {
            statement.setObject(1, DemoAccount.EDITOR.id());
            statement.executeUpdate();
        }
    }

    private static void writeSections(Connection connection, List<DemoStudy.Course> courses)
            throws SQLException, IOException {
        try (var rows =
                new CopyInto(
                        connection,
                        "resolution_section (id, resolution_id, position, title, body, required, requirement)")) {
            for (DemoStudy.Course course : courses) {
                int position = 0;
                for (DemoStudy.Part part : course.sections()) {
                    position++;
                    rows.row(
                            course.sectionId(position),
                            course.id(),
                            position,
                            part.title(),
                            part.body(),
                            part.required(),
                            part.requirement());
                }
            }
        }
    }

    static void writePlans(Connection connection) throws SQLException, IOException {
        try (var rows =
                new CopyInto(
                        connection,
                        "study_plan (id, resolution_id, organization_id, title, opens_on, due_on, version, created_at)")) {
            for (DemoStudy.Plan plan : DemoStudy.PLANS) {
                rows.row(
                        plan.id(),
                        DemoIds.RESOLUTION.id(plan.course()),
                        DemoIds.ORGANIZATION.id(DemoProvince.PROVINCE),
                        plan.title(),
                        plan.opensOn(),
                        plan.dueOn(),
                        0,
                        DemoLoader.ENTERED);
            }
        }
    }

    static void writeProgress(Connection connection, List<DemoStudy.Progress> progress)
            throws SQLException, IOException {
        try (var rows =
                new CopyInto(
                        connection,
                        """
                        section_progress (member_id, section_id, furthest, resume_position, reported_at, completed_at)\
                        """)) {
            for (DemoStudy.Progress one : progress) {
                rows.row(
                        one.memberId(),
                        one.sectionId(),
                        one.furthest(),
                        one.resumePosition(),
                        one.at(),
                        one.completedAt());
            }
        }
    }

    /** For the member whom one can sign in as. */
    static void writeReminder(Connection connection) throws SQLException, IOException {
        try (var rows =
                new CopyInto(
                        connection,
                        "notification (id, member_id, kind, plan_id, occasion, created_at)")) {
            rows.row(
                    DemoIds.NOTIFICATION.id(1),
                    DemoAccount.MEMBER.memberId(),
                    "REMINDER",
                    DemoStudy.PLANS.get(2).id(),
                    "2026-01-01",
                    DemoLoader.ENTERED);
        }
    }

    /** A neighbour of the member whom one can sign in as read on paper. */
    static void writeSettlement(Connection connection) throws SQLException, IOException {
        DemoStudy.Plan plan = DemoStudy.PLANS.get(1);
        try (var rows =
                new CopyInto(
                        connection,
                        """
                        assignment_settlement (id, plan_id, member_id, kind, reason, completed_on, account_id,
                            created_at)\
                        """)) {
            rows.row(
                    DemoIds.SETTLEMENT.id(1),
                    plan.id(),
                    DemoIds.MEMBER.id(4),
                    "COMPLETED_ON_PAPER",
                    "Học bản in tại nhà văn hoá.",
                    plan.opensOn().plusDays(10),
                    DemoAccount.SECRETARY.id(),
                    plan.opensOn().plusDays(12).atStartOfDay(Time.VIETNAM).toInstant());
        }
    }

    /** What fell due is frozen the night after, for whoever tries it out at once. */
    static void freezeReports(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select count_touched_study(1000000)");
            for (DemoStudy.Plan plan : DemoStudy.PLANS.subList(0, 2)) {
                statement.execute(
                        """
                        insert into study_report_snapshot (id, plan_id, organization_id, kind, day, due_on, taken_at)
                        select '%s', id, organization_id, 'DEADLINE', due_on, due_on,
                            cast(due_on + 1 as timestamp) at time zone 'Asia/Ho_Chi_Minh'
                        from study_plan where id = '%s'
                        """
                                .formatted(DemoIds.STUDY_SNAPSHOT.id(plan.number()), plan.id()));
                statement.execute(
                        "select freeze_study_report('%s')"
                                .formatted(DemoIds.STUDY_SNAPSHOT.id(plan.number())));
            }
        }
    }
}
