package vn.handbook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.handbook.shared.time.Time;
import vn.handbook.testing.Client;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;

/** What {@link Granting} says, tried by hand and by crooked ones. */
@HttpTest
class GrantingTest {
    private static final LocalDate TODAY = LocalDate.now(Time.VIETNAM);

    private Snapshot demonstration;
    private Staff admin;
    private Staff officer;
    private Staff newcomer;

    @BeforeEach
    void settle() {
        demonstration = Snapshot.take();
        admin = new Staff(Demo.PROVINCE).holding("SYSTEM_ADMIN", Demo.PROVINCE);
        officer = new Staff(Demo.COMMUNE).holding("COMMITTEE_OFFICER", Demo.COMMUNE);
        newcomer = new Staff(Demo.COMMUNE);
    }

    @AfterEach
    void putBack() {
        demonstration.close();
        Client.forgetTokens();
    }

    @Test
    void S_046_nobodyGivesThemselvesARole() {
        admin.gives(admin.id(), "AUDITOR", Demo.PROVINCE)
                .then()
                .statusCode(403)
                .body("code", equalTo("RIGHTS_OF_YOUR_OWN"));
        assertThat(admin.assignments("AUDITOR")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"EDITOR", "SYSTEM_ADMIN", "AUDITOR"})
    void S_046_anOfficerGivesNothingBeyondTheCommitteesWork(String role) {
        officer.gives(newcomer.id(), role, Demo.COMMUNE)
                .then()
                .statusCode(403)
                .body("code", equalTo("ROLE_NOT_YOURS_TO_GIVE"));
        admin.gives(newcomer.id(), role, Demo.COMMUNE).then().statusCode(201);
    }

    @Test
    void S_046_membershipIsNotGiven() {
        admin.gives(newcomer.id(), "MEMBER", Demo.CELL)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/role"));
    }

    @Test
    void S_042_organisationsBeyondTheScopeAreRefusedAloneAndAsIfTheyWereNotThere() {
        for (UUID beyond : List.of(Demo.PROVINCE, Demo.OTHER_COMMUNE, UUID.randomUUID())) {
            officer.gives(UUID.randomUUID(), "COMMITTEE_OFFICER", beyond)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/organizationId"));
        }
    }

    @Test
    void S_042_accountsBeyondTheScopeAreRefusedAsIfTheyWereNotThere() {
        UUID elsewhere = new Staff(Demo.OTHER_COMMUNE).id();
        for (UUID beyond : List.of(elsewhere, UUID.randomUUID())) {
            officer.gives(beyond, "COMMITTEE_OFFICER", Demo.COMMUNE)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/accountId"));
        }
    }

    @Test
    void S_046_noRoleOutlastsThatOfItsGiver() {
        String lastDay = TODAY.plusDays(30).toString();
        Staff term = new Staff(Demo.COMMUNE).holding("COMMITTEE_OFFICER", Demo.COMMUNE, lastDay);
        for (String longer : List.of("", ", \"validTo\": \"%s\"".formatted(TODAY.plusDays(31)))) {
            term.gives(newcomer.id(), "CELL_SECRETARY", Demo.CELL, longer)
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/validTo"));
        }
        term.gives(newcomer.id(), "CELL_SECRETARY", Demo.CELL, ", \"validTo\": \"" + lastDay + '"')
                .then()
                .statusCode(201);
    }
}
