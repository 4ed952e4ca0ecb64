package vn.handbook.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import vn.handbook.account.Passwords;
import vn.handbook.document.SearchText;
import vn.handbook.member.PersonName;

/** Writes the demonstration into an empty database. */
@Singleton
class DemoLoader {
    /** When everything of the demonstration was entered. */
    private static final Instant ENTERED = Instant.parse("2026-01-01T00:00:00Z");

    private final Passwords passwords;
    private final ObjectMapper json;

    DemoLoader(Passwords passwords, ObjectMapper json) {
        this.passwords = passwords;
        this.json = json;
    }

    /** In the transaction of the connection. */
    void load(Connection connection) throws SQLException, IOException {
        List<DemoProvince.Unit> units = DemoProvince.units();
        List<DemoMembers.Person> people = DemoMembers.of(units);
        List<DemoLibrary.Paper> papers = DemoLibrary.papers();
        List<DemoStudy.Course> courses = DemoStudy.courses(json);
        writeOrganizations(connection, units);
        writeMembers(connection, people);
        writeAccounts(connection);
        writeDocuments(connection, papers);
        writeResolutions(connection, courses, papers);
        writeProgress(connection, DemoStudy.progress(courses, people));
    }

    private static void writeOrganizations(Connection connection, List<DemoProvince.Unit> units)
            throws SQLException, IOException {
        try (var rows =
                new CopyInto(
                        connection,
                        "organization (id, parent_id, type, code, name, path, valid_from, version, created_at)")) {
            for (DemoProvince.Unit unit : units) {
                rows.row(
                        unit.id(),
                        unit.parent() == null ? null : unit.parent().id(),
                        unit.type(),
                        unit.code(),
                        unit.name(),
                        unit.path(),
                        "2025-07-01",
                        0,
                        ENTERED);
            }
        }
    }

    private static void writeMembers(Connection connection, List<DemoMembers.Person> people)
            throws SQLException, IOException {
        try (var rows =
                new CopyInto(
                        connection,
                        """
                        member (id, organization_id, full_name, name_folded, name_sorted, date_of_birth, sex,
                            admission_date, official_date, card_number, citizen_id, phone, status, version, created_at)\
                        """)) {
            for (DemoMembers.Person person : people) {
                var name = new PersonName(person.name());
                rows.row(
                        person.id(),
                        person.cell().id(),
                        name.full(),
                        name.folded(),
                        name.sorted(),
                        person.birth(),
                        person.sex(),
                        person.admission(),
                        person.official(),
                        person.cardNumber(),
                        person.citizenId(),
                        person.phone(),
                        person.status(),
                        0,
                        ENTERED);
            }
        }
    }

    private void writeAccounts(Connection connection) throws SQLException, IOException {
        try (var rows =
                new CopyInto(
                        connection,
                        "account (id, username, member_id, password_hash, version, created_at)")) {
            for (DemoAccount account : DemoAccount.values()) {
                rows.row(
                        account.id(),
                        account.username(),
                        account.memberId(),
                        passwords.hash(DemoAccount.PASSWORD),
                        0,
                        ENTERED);
            }
        }
        try (var rows =
                new CopyInto(
                        connection,
                        "role_assignment (id, account_id, role, organization_id, valid_from)")) {
            for (DemoAccount account : DemoAccount.values()) {
                if (account.role() != null) {
                    rows.row(
                            DemoIds.ROLE_ASSIGNMENT.id(account.ordinal() + 1),
                            account.id(),
                            account.role(),
                            account.organizationId(),
                            "2025-07-01");
                }
            }
        }
    }

    private static void writeDocuments(Connection connection, List<DemoLibrary.Paper> papers)
            throws SQLException, IOException {
        try (var rows =
                new CopyInto(
                        connection,
                        """
                        document (id, organization_id, audience, number, serial, type, issuer, term, title, topic,
                            issued_on, secrecy, state, published_at, search_text, version, created_at)\
                        """)) {
            for (DemoLibrary.Paper paper : papers) {
                rows.row(
                        paper.id(),
                        DemoIds.ORGANIZATION.id(paper.unit()),
                        paper.audience(),
                        paper.printed(),
                        paper.printed().serial(),
                        paper.type(),
                        paper.issuer(),
                        paper.term(),
                        paper.title(),
                        paper.topic(),
                        paper.issuedOn(),
                        paper.audience().equals("ALL") ? "PUBLIC" : "INTERNAL",
                        paper.published() ? "PUBLISHED" : "DRAFT",
                        paper.published() ? ENTERED : null,
                        SearchText.of(
                                paper.printed().toString(),
                                paper.type(),
                                paper.title(),
                                paper.issuer(),
                                paper.topic()),
                        0,
                        ENTERED);
            }
        }
        try (var rows =
                new CopyInto(
                        connection, "document_relation (id, source_id, relation, target_id)")) {
            int number = 0;
            for (DemoLibrary.Relation relation : DemoLibrary.relations(papers)) {
                number++;
                rows.row(
                        DemoIds.RELATION.id(number),
                        relation.source().id(),
                        relation.relation(),
                        relation.target().id());
            }
        }
    }

    private static void writeResolutions(
            Connection connection, List<DemoStudy.Course> courses, List<DemoLibrary.Paper> papers)
            throws SQLException, IOException {
        try (var rows =
                new CopyInto(
                        connection,
                        """
                        resolution (id, document_id, organization_id, title, introduction, expected_minutes, state,
                            published_at, version, created_at)\
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
                        course.published() ? "PUBLISHED" : "DRAFT",
                        course.published() ? ENTERED : null,
                        0,
                        ENTERED);
            }
        }
        try (var rows =
                new CopyInto(
                        connection,
                        "resolution_section (id, resolution_id, position, title, body, required)")) {
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
                            part.required());
                }
            }
        }
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
                        ENTERED);
            }
        }
    }

    private static void writeProgress(Connection connection, List<DemoStudy.Progress> progress)
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
}
