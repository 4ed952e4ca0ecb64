package vn.handbook.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.shared.http.MergePatch;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;

/** What use cases leave behind. */
@HttpTest
class AuditTrailTest {

    @Test
    void correctionOfIdentifiersIsRecordedWithTheMaskedOnesBeforeAndAfter() {
        String address =
                admit("{\"citizenId\": \"000190987601\", \"phone\": \"0000987601\"}")
                        .header("Location");
        UUID member = UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
        String tag = Client.as("officer").get(address).header("ETag");
        Client.as("officer")
                .header("If-Match", tag)
                .contentType(MergePatch.MEDIA_TYPE)
                .body("{\"citizenId\": \"000190987602\", \"phone\": null}")
                .patch(address)
                .then()
                .statusCode(200);
        assertThat(
                        Database.rows(
                                """
                                select action, organization_id, state_before::text, state_after::text
                                from audit_event
                                where member_id = ?
                                    and actor_account_id is not null and actor_session_id is not null
                                order by id
                                """,
                                member))
                .containsExactly(
                        List.of(
                                "MEMBER_ADMITTED",
                                Demo.CELL,
                                "{}",
                                "{\"phone\": \"000•••••01\", \"citizenId\": \"000•••••••01\"}"),
                        List.of(
                                "MEMBER_CORRECTED",
                                Demo.CELL,
                                "{\"phone\": \"000•••••01\", \"citizenId\": \"000•••••••01\"}",
                                "{\"citizenId\": \"000•••••••02\"}"));
    }

    @Test
    void whatIsRefusedLeavesNothing() {
        long before = Database.count("audit_event where action = 'MEMBER_ADMITTED'");
        String citizenId = "{\"citizenId\": \"000190987611\"}";
        admit(citizenId).then().statusCode(201);
        admit(citizenId).then().statusCode(409);
        assertThat(Database.count("audit_event where action = 'MEMBER_ADMITTED'"))
                .isEqualTo(before + 1);
    }

    @Test
    void refusedSignInIsRecordedWithoutWhatWasTyped() {
        Client.nobody()
                .formParam("grant_type", "password")
                .formParam("username", "Handbook-2026-typed-into-the-wrong-field")
                .formParam("password", "wrong")
                .post("/api/v1/auth/token")
                .then()
                .statusCode(400);
        assertThat(
                        Database.rows(
                                """
                                select action, to_jsonb(e)::text from audit_event e
                                order by happened_at desc, id desc limit 1
                                """))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.get(0)).isEqualTo("SIGN_IN_REFUSED");
                            assertThat(row.get(1).toString()).doesNotContain("Handbook-2026");
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set action = 'SIGNED_IN'",
                "update audit_event set action = 'SIGNED_IN' where false",
                "delete from audit_event",
                "truncate audit_event"
            })
    void S_097_trailIsAppendOnly(String change) {
        assertThatThrownBy(() -> Database.rows(change))
                .hasRootCauseMessage("ERROR: permission denied for table audit_event");
        // The owner could grant itself what is missing, and still meets the trigger
        Database.rowsAsOwner("grant update, delete, truncate on audit_event to current_user");
        assertThatThrownBy(() -> Database.rowsAsOwner(change))
                .rootCause()
                .hasMessageContaining("audit_event is append-only");
    }

    private static Response admit(String identifiers) {
        return Client.as("officer")
                .contentType(ContentType.JSON)
                .body(
                        """
                        {"organizationId": "%s", "status": "OFFICIAL", "fullName": "Lò Thị Dấu Vết",
                         "dateOfBirth": "1970-01-01", "sex": "FEMALE", "admissionDate": "1995-02-03",
                         "officialDate": "1996-02-03", %s
                        """
                                .formatted(Demo.CELL, identifiers.substring(1)))
                .post("/api/v1/members");
    }
}
