package vn.handbook.account;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;

/** An account of a test's own with the demonstration's password, and roles that it is given. */
final class Staff {
    private static final UUID EDITOR = UUID.fromString("01978400-0000-7003-8000-000000000002");
    static final String ROLES = "/api/v1/role-assignments";
    static final String ACCOUNTS = "/api/v1/accounts";

    private final UUID id = UUID.randomUUID();
    private final String username = "staff-" + id;

    Staff(UUID organization) {
        Database.rows(
                """
                insert into account (id, username, organization_id, password_hash, version, created_at)
                select ?, ?, ?, password_hash, 0, now() from account where id = ?
                """,
                id,
                username,
                organization,
                EDITOR);
    }

    /** Behind the service's back. */
    Staff holding(String role, UUID organization) {
        return holding(role, organization, null);
    }

    Staff holding(String role, UUID organization, String lastDay) {
        Database.rows(
                """
                insert into role_assignment (id, account_id, role, organization_id, valid_from, valid_to)
                values (?, ?, ?, ?, date '2026-01-01', cast(? as date))
                """,
                UUID.randomUUID(),
                id,
                role,
                organization,
                lastDay);
        return this;
    }

    UUID id() {
        return id;
    }

    Response signIn() {
        return Client.signIn(username, Client.PASSWORD);
    }

    String token() {
        return signIn().then().statusCode(200).extract().path("access_token");
    }

    RequestSpecification signedIn() {
        return Client.with(token());
    }

    Response gives(UUID account, String role, UUID organization, String more) {
        return signedIn()
                .contentType("application/json")
                .body(
                        """
                        {"accountId": "%s", "role": "%s", "organizationId": "%s"%s}\
                        """
                                .formatted(account, role, organization, more))
                .post(ROLES);
    }

    Response gives(UUID account, String role, UUID organization) {
        return gives(account, role, organization, "");
    }

    Response ends(String assignment, String more) {
        return signedIn()
                .contentType("application/json")
                .body("{\"reason\": \"Kiểm thử\"%s}".formatted(more))
                .post(ROLES + "/{id}/endings", assignment);
    }

    /** The assignments by which the account holds a role. */
    List<String> assignments(String role) {
        return Database.rows(
                        "select id from role_assignment where account_id = ? and role = ?",
                        id,
                        role)
                .stream()
                .map(row -> row.get(0).toString())
                .toList();
    }
}
