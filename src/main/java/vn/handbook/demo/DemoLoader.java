package vn.handbook.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.handbook.account.Passwords;
import vn.handbook.member.CitizenId;
import vn.handbook.member.IdentifierVault;
import vn.handbook.member.PersonName;
import vn.handbook.member.PhoneNumber;
import vn.handbook.member.SealedIdentifiers;

/** Writes the demonstration into an empty database: here the register and the accounts. */
@Singleton
class DemoLoader {
    /** When everything of the demonstration was entered. */
    static final Instant ENTERED = Instant.parse("2026-01-01T00:00:00Z");

    private final Passwords passwords;
    private final IdentifierVault vault;
    private final ObjectMapper json;

    DemoLoader(Passwords passwords, IdentifierVault vault, ObjectMapper json) {
        this.passwords = passwords;
        this.vault = vault;
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
        DemoChanges.write(connection);
        DemoTransfers.write(connection);
        writeCorrection(connection);
        writeAccounts(connection);
        writePositions(connection);
        DemoGroups.write(connection);
        DemoLibraryRows.write(connection, papers);
        DemoLibraryRows.writeErrorReport(connection);
        DemoFiles.write(connection);
        DemoStudyRows.writeResolutions(connection, courses, papers);
        DemoStudyRows.writePlans(connection);
        DemoQuizRows.write(connection);
        DemoReadingRows.write(connection);
        List<DemoStudy.Progress> progress = DemoStudy.progress(courses, people);
        DemoStudyRows.writeProgress(connection, progress);
        DemoGuidedStudyRows.write(connection, people, progress);
        DemoStudyRows.writeSettlement(connection);
        DemoStudyRows.freezeReports(connection);
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

    private void writeMembers(Connection connection, List<DemoMembers.Person> people)
            throws SQLException, IOException {
        try (var rows =
                new CopyInto(
                        connection,
                        """
                        member (id, organization_id, full_name, date_of_birth, sex,
                            admission_date, official_date, card_number, citizen_id_sealed, citizen_id_hash,
                            citizen_id_ending_hash, phone_sealed, phone_hash, identifiers_key, status, entered_on,
                            version, created_at)\
                        """)) {
            for (DemoMembers.Person person : people) {
                SealedIdentifiers sealed =
                        vault.seal(
                                person.id(),
                                new CitizenId(person.citizenId()),
                                new PhoneNumber(person.phone()));
                rows.row(
                        person.id(),
                        person.cell().id(),
                        new PersonName(person.name()).full(),
                        person.birth(),
                        person.sex(),
                        person.admission(),
                        person.official(),
                        person.cardNumber(),
                        sealed.citizenIdSealed(),
                        sealed.citizenIdHash(),
                        sealed.citizenIdEndingHash(),
                        sealed.phoneSealed(),
                        sealed.phoneHash(),
                        sealed.identifiersKey(),
                        person.status(),
                        person.enteredOn(),
                        0,
                        ENTERED);
            }
        }
    }

    /** What the member whose account the demonstration has asks for. */
    private void writeCorrection(Connection connection) throws SQLException, IOException {
        UUID id = DemoIds.CORRECTION.id(1);
        var sealed = vault.sealProposal(id, "{\"occupation\":\"Giáo viên\"}");
        try (var rows =
                new CopyInto(
                        connection,
                        """
                        correction_request (id, member_id, state, fields, proposal_sealed, proposal_key, reason, version,
                            created_at)\
                        """)) {
            rows.row(
                    id,
                    DemoAccount.MEMBER.memberId(),
                    "PENDING",
                    "{occupation}",
                    sealed.content(),
                    sealed.key(),
                    "Đã chuyển công tác",
                    0,
                    ENTERED);
        }
    }

    /** The secretary whose account the demonstration has. */
    private static void writePositions(Connection connection) throws SQLException, IOException {
        try (var rows =
                new CopyInto(
                        connection,
                        """
                        party_position (id, organization_id, member_id, kind, held_from, decision_number, decided_on,
                            account_id, version, created_at)\
                        """)) {
            rows.row(
                    DemoIds.POSITION.id(1),
                    DemoAccount.SECRETARY.organizationId(),
                    DemoAccount.SECRETARY.memberId(),
                    "SECRETARY",
                    "2025-07-01",
                    "12-QĐ/ĐU",
                    "2025-06-25",
                    DemoAccount.OFFICER.id(),
                    0,
                    ENTERED);
        }
    }

    private void writeAccounts(Connection connection) throws SQLException, IOException {
        try (var rows =
                new CopyInto(
                        connection,
                        "account (id, username, member_id, organization_id, password_hash, version, created_at)")) {
            for (DemoAccount account : DemoAccount.values()) {
                rows.row(
                        account.id(),
                        account.username(),
                        account.memberId(),
                        account.memberId() == null ? account.organizationId() : null,
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
}
