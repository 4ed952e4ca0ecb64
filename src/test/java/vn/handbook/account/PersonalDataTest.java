package vn.handbook.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.handbook.audit.AuditAction;
import vn.handbook.shared.privacy.PersonalData;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;

@HttpTest
class PersonalDataTest {
    @Inject @All List<PersonalData> rooms;

    @Test
    void S_100_everyTableThatBearsSomebodysIdIsPartOfTheExport() {
        Set<String> covered =
                rooms.stream().flatMap(room -> room.tables().stream()).collect(Collectors.toSet());
        List<String> bearing =
                Database.rows(
                                """
                                select distinct table_name from information_schema.columns
                                where table_schema = current_schema()
                                    and (column_name ~ '(^|_)(member|account)_id$'
                                        or table_name in ('member', 'account') and column_name = 'id')
                                """)
                        .stream()
                        .map(row -> row.get(0).toString())
                        .toList();
        assertThat(covered).containsExactlyInAnyOrderElementsOf(bearing);
        assertThat(rooms).extracting(PersonalData::section).doesNotHaveDuplicates();
    }

    /**
     * Columns that say who did something to others' records: theirs in the export is the deed, from
     * the trail, and not the record.
     */
    private static final Map<String, AuditAction> DEEDS =
            Map.of(
                    "account_code.issued_by", AuditAction.CODE_ISSUED,
                    "account_state_change.changed_by", AuditAction.ACCOUNT_DISABLED,
                    "correction_request.decided_by", AuditAction.CORRECTION_DECIDED,
                    "document_relation.created_by", AuditAction.DOCUMENT_RELATION_RECORDED,
                    "document_relation.voided_by", AuditAction.DOCUMENT_RELATION_VOIDED,
                    "member_change.voided_by", AuditAction.MEMBER_CHANGE_VOIDED,
                    "role_assignment.ended_by", AuditAction.ROLE_ENDED,
                    "role_assignment.granted_by", AuditAction.ROLE_GRANTED,
                    "temporary_affiliation.ended_by", AuditAction.MEMBER_CHANGED);

    /** Columns of which the record itself is in the export, too. */
    private static final Set<String> BOTH = Set.of("document_error_report.answered_by");

    @Test
    void S_100_everyColumnThatSaysWhoDidSomethingIsADeedInTheTrail() {
        var known = new HashSet<Object>(DEEDS.keySet());
        known.addAll(BOTH);
        assertThat(
                        Database.rows(
                                """
                                select table_name || '.' || column_name from information_schema.columns
                                where table_schema = current_schema() and data_type = 'uuid'
                                    and column_name like '%\\_by'
                                """))
                .extracting(row -> row.get(0))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    /** Whatever refers to a person by a foreign key, however the column is called. */
    @Test
    void S_100_everyReferenceToAPersonIsPartOfTheExport() {
        Set<String> covered =
                rooms.stream().flatMap(room -> room.tables().stream()).collect(Collectors.toSet());
        List<String> referring =
                Database.rows(
                                """
                                with recursive person(id) as (
                                    select oid from pg_class where relname in ('member', 'account')
                                        and relnamespace = current_schema()::regnamespace
                                    union
                                    -- what hangs on a row that is one person's alone
                                    select conrelid from pg_constraint join person on confrelid = person.id
                                    where contype = 'f' and person.id in (
                                        'member'::regclass, 'account'::regclass, 'second_factor'::regclass))
                                select relname::text from person join pg_class on oid = person.id
                                """)
                        .stream()
                        .map(row -> row.get(0).toString())
                        .toList();
        assertThat(referring).contains("recovery_code", "note").isSubsetOf(covered);
    }

    @Test
    void S_100_whatSomebodyDidToOthersIsInTheirExportAsADeedAlone() {
        try (var snapshot = Snapshot.take()) {
            var giver = new Staff(Demo.PROVINCE).holding("SYSTEM_ADMIN", Demo.PROVINCE);
            var holder = new Staff(Demo.PROVINCE);
            giver.gives(holder.id(), "EDITOR", Demo.PROVINCE).then().statusCode(201);
            giver.ends(holder.assignments("EDITOR").get(0), "").then().statusCode(201);
            giver.signedIn()
                    .get("/api/v1/me/export")
                    .then()
                    .statusCode(200)
                    .body("data.trail.ownActions.action", hasItems("ROLE_GRANTED", "ROLE_ENDED"))
                    .body(not(containsString(holder.id().toString())));
        }
    }

    @Test
    void S_100_aMemberTakesEverythingHomeAndNobodyElsesData() {
        Client.as("member")
                .get("/api/v1/me/export")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", containsString("attachment"))
                .body("data.member.id", equalTo(Demo.MEMBER.toString()))
                .body("data.member.citizenId", matchesPattern("000[0-9]{9}"))
                .body("data.account.username", equalTo("member"))
                .body("data.account.sessions[0].signedInAt", notNullValue())
                .body("data.study.sections[0].furthest", notNullValue())
                .body("data.trail.accessLog.action", hasItems("SIGNED_IN", "DATA_EXPORTED"))
                .body(not(containsString("$argon2")))
                .body(not(containsString(Demo.SECRETARY.toString())))
                .body(not(containsString("tokenHash")));
    }

    @Test
    void staffWhoAreNoMembersExportTheirAccount() {
        Client.as("officer")
                .get("/api/v1/me/export")
                .then()
                .statusCode(200)
                .body("data.member", nullValue())
                .body("data.study", nullValue())
                .body("data.account.roles.role", hasItem("COMMITTEE_OFFICER"));
    }
}
