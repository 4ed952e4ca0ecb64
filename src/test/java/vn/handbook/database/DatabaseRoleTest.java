package vn.handbook.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.handbook.testing.Database;
import vn.handbook.testing.HttpTest;

/** What the service could do to its database if it were made to. */
@HttpTest
class DatabaseRoleTest {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table taken (id int)",
                "create temporary table taken (id int)",
                "create schema taken",
                "create function taken() returns int language sql as 'select 1'",
                "create index taken on member (id)",
                "create extension unaccent",
                "alter table member add column taken text",
                "alter table audit_event disable trigger all",
                "drop table member",
                "drop trigger audit_event_append_only_tg on audit_event",
                "truncate member",
                "grant all on audit_event to current_user",
                "update audit_event set action = 'SIGNED_IN'",
                "delete from audit_event",
                "truncate audit_event",
                "update flyway_schema_history set checksum = 0",
                "set role handbook",
                "select forget_audit_events(now() - interval '10 years')",
                "copy member to program 'cat'"
            })
    void S_098_applicationRoleChangesNoSchemaAndNoTrail(String statement) {
        if (statement.startsWith("grant")) {
            // Not refused by PostgreSQL but without effect: the role has nothing to hand on
            Database.rows(statement);
            assertThat(
                            Database.rows(
                                            "select has_table_privilege('audit_event', 'update, delete, truncate')")
                                    .get(0)
                                    .get(0))
                    .isEqualTo(false);
            return;
        }
        assertThatThrownBy(() -> Database.rows(statement))
                .cause()
                .asInstanceOf(InstanceOfAssertFactories.type(SQLException.class))
                .extracting(SQLException::getSQLState)
                .isEqualTo(INSUFFICIENT_PRIVILEGE);
    }

    @Test
    void S_100_ownerForgetsOldEventsAndNeverYoungOnes() {
        UUID old = UUID.randomUUID();
        Database.rows(
                "insert into audit_event (id, happened_at, action) values (?, now() - interval '6 years', 'SIGNED_IN')",
                old);
        long before = Database.count("audit_event");
        assertThat(Database.rowsAsOwner("select forget_audit_events(now() - interval '5 years')"))
                .isEqualTo(List.of(List.of(1L)));
        assertThat(Database.count("audit_event")).isEqualTo(before - 1);
        assertThatThrownBy(
                        () ->
                                Database.rowsAsOwner(
                                        "select forget_audit_events(now() - interval '1 year')"))
                .rootCause()
                .hasMessageContaining("two years");
        assertThatThrownBy(() -> Database.rowsAsOwner("delete from audit_event"));
    }

    @Test
    void S_098_applicationRoleOwnsNothing() {
        assertThat(
                        Database.rows(
                                "select relname from pg_class where pg_has_role(relowner, 'usage')"))
                .isEmpty();
        assertThat(
                        Database.rows(
                                        """
                                select rolsuper or rolcreaterole or rolcreatedb or rolbypassrls
                                from pg_roles where rolname = current_user
                                """)
                                .get(0)
                                .get(0))
                .isEqualTo(false);
    }
}
