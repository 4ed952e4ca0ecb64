package vn.handbook.testing;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import vn.handbook.account.Passwords;

/** An account of a test's own, gone with it. */
public final class OwnAccount implements AutoCloseable {
    public static final String PASSWORD = "bốn con trâu già trên đồng";

    private final UUID id = UUID.randomUUID();
    private final String username = "test-" + id;

    private OwnAccount(Passwords passwords, UUID memberId, String password) {
        Database.rows(
                """
                insert into account (id, username, member_id, password_hash, version, created_at)
                values (?, ?, ?, ?, 0, now())
                """,
                id,
                username,
                memberId,
                passwords.hash(password));
    }

    /** Of nobody in the register, with {@link #PASSWORD}. */
    public static OwnAccount of(Passwords passwords) {
        return new OwnAccount(passwords, null, PASSWORD);
    }

    public static OwnAccount of(Passwords passwords, String password) {
        return new OwnAccount(passwords, null, password);
    }

    public static OwnAccount ofMember(Passwords passwords, UUID memberId) {
        return new OwnAccount(passwords, memberId, PASSWORD);
    }

    public OwnAccount as(String role, UUID organization) {
        Database.rows(
                """
                insert into role_assignment (id, account_id, role, organization_id, valid_from)
                values (?, ?, ?, ?, current_date - 1)
                """,
                UUID.randomUUID(),
                id,
                role,
                organization);
        return this;
    }

    public UUID id() {
        return id;
    }

    public String username() {
        return username;
    }

    /** The token endpoint's answer, whatever it is. */
    public Response signIn(String password) {
        return Client.signIn(username, password);
    }

    /** Signed in with {@link #PASSWORD}, in a session of its own. */
    public RequestSpecification request() {
        return Client.with(token());
    }

    public String token() {
        return signIn(PASSWORD).then().statusCode(200).extract().path("access_token");
    }

    @Override
    public void close() {
        Client.forgetFailures();
        Database.rows("delete from account_code where account_id = ? or issued_by = ?", id, id);
        for (String table : new String[] {"session", "role_assignment", "second_factor"}) {
            Database.rows("delete from " + table + " where account_id = ?", id);
        }
        Database.rows("delete from account where id = ?", id);
    }
}
