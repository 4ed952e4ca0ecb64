package vn.handbook.security;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.handbook.shared.security.Role;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.Tokens;

/** Somebody with one role on one organisation, with rows in the database that say the same. */
record Walker(Role role, Position position, UUID account, UUID member) {
    private static final UUID OTHER_ROOT = UUID.randomUUID();
    private static final UUID OTHER_PROVINCE = UUID.randomUUID();
    private static final UUID OTHER_PROVINCE_CELL = UUID.randomUUID();
    private static final UUID MEMBERS_ACCOUNT =
            UUID.fromString("01978400-0000-7003-8000-000000000005");

    /** Where the role is held, seen from what the examples are about. */
    enum Position {
        /** On the province in which all examples lie. */
        INSIDE(Demo.PROVINCE),
        /** On a branch of it in which no example lies. */
        BESIDE(Demo.OTHER_COMMUNE),
        /** On another province, which has nothing in common with it. */
        ELSEWHERE(OTHER_PROVINCE);

        private final UUID organization;

        Position(UUID organization) {
            this.organization = organization;
        }

        UUID organization() {
            return organization;
        }
    }

    /** The other province below a root of its own, and its cell. */
    static void found() {
        organization(OTHER_ROOT, null, "CENTRAL", "W", new UUID[] {OTHER_ROOT});
        organization(
                OTHER_PROVINCE,
                OTHER_ROOT,
                "CENTRAL_DIRECT",
                "W.01",
                new UUID[] {OTHER_ROOT, OTHER_PROVINCE});
        organization(
                OTHER_PROVINCE_CELL,
                OTHER_PROVINCE,
                "GRASSROOTS_CELL",
                "W.01.01",
                new UUID[] {OTHER_ROOT, OTHER_PROVINCE, OTHER_PROVINCE_CELL});
    }

    private static void organization(UUID id, UUID parent, String type, String code, UUID[] path) {
        Database.rows(
                """
                insert into organization (id, parent_id, type, code, name, path, valid_from, version, created_at)
                values (?, ?, ?, ?, 'Kiểm thử', ?, date '2026-01-01', 0, now())
                """,
                id,
                parent,
                type,
                code,
                path);
    }

    /** The member inside is the demonstration's: what examples call "mine" is this one's. */
    static Walker of(Role role, Position position) {
        if (role == Role.MEMBER && position == Position.INSIDE) {
            return new Walker(role, position, MEMBERS_ACCOUNT, Demo.MEMBER);
        }
        UUID account = UUID.randomUUID();
        UUID member = role == Role.MEMBER ? member(position) : null;
        Database.rows(
                """
                insert into account (id, username, member_id, password_hash, version, created_at)
                select ?, ?, cast(? as uuid), password_hash, 0, now() from account where id = ?
                """,
                account,
                "walker-" + account,
                member,
                MEMBERS_ACCOUNT);
        if (role != Role.MEMBER) {
            Database.rows(
                    """
                    insert into role_assignment (id, account_id, role, organization_id, valid_from)
                    values (?, ?, ?, ?, date '2026-01-01')
                    """,
                    UUID.randomUUID(),
                    account,
                    role.name(),
                    position.organization());
        }
        return new Walker(role, position, account, member);
    }

    private static UUID member(Position position) {
        if (position == Position.BESIDE) {
            return (UUID)
                    Database.rows(
                                    "select id from member where organization_id = ? and status = 'OFFICIAL' limit 1",
                                    Demo.OTHER_CELL)
                            .get(0)
                            .get(0);
        }
        String officer =
                Tokens.ofRole(UUID.randomUUID().toString(), "COMMITTEE_OFFICER", OTHER_PROVINCE);
        String address =
                Client.with(officer)
                        .contentType("application/json")
                        .body(
                                Register.member()
                                        .replace(Register.CELL, OTHER_PROVINCE_CELL.toString()))
                        .post(Register.PATH)
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        return UUID.fromString(address.substring(address.lastIndexOf('/') + 1));
    }

    /** A session of its own for each request, as some operations end sessions. */
    UUID session() {
        UUID session = UUID.randomUUID();
        Database.rows(
                """
                insert into session (id, account_id, token_hash, rotated_at, created_at, expires_at, version)
                values (?, ?, '\\x00', now(), now(), now() + interval '1 hour', 0)
                """,
                session,
                account);
        return session;
    }

    RequestSpecification in(UUID session) {
        return Client.with(
                Tokens.of(
                        account,
                        session,
                        member,
                        Map.of(role.name(), List.of(position.organization().toString()))));
    }

    @Override
    public String toString() {
        return role + " " + position;
    }
}
