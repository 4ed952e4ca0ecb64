package vn.handbook.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.handbook.database.EmbeddedPostgres;
import vn.handbook.shared.crypto.EncryptionKey;
import vn.handbook.shared.crypto.EncryptionKeys;

/** A database of the version that kept identifiers in clear. */
class SealIdentifiersMigrationTest {
    private static final int MEMBERS = 2500;

    @TempDir Path folder;

    @Test
    void rowsInClearAreSealedAndNothingIsLost() throws SQLException {
        Path key = folder.resolve("key");
        EncryptionKey.makeUnlessPresent(key);
        var keys = new EncryptionKeys(EncryptionKey.read(key), List.of());
        var vault = new IdentifierVault(keys);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.throwAway();
                Connection connection =
                        DriverManager.getConnection(
                                postgres.jdbcUrl(), postgres.username(), postgres.password());
                Statement statement = connection.createStatement()) {
            flyway(postgres).target("202611240542").load().migrate();
            enter(statement);
            flyway(postgres)
                    .javaMigrations(new SealIdentifiersMigration(keys))
                    .target(SealIdentifiersMigration.VERSION)
                    .load()
                    .migrate();
            try (ResultSet rows =
                    statement.executeQuery("select * from member order by name_sorted")) {
                for (int number = 1; number <= MEMBERS; number++) {
                    assertThat(rows.next()).isTrue();
                    assertThat(opened(vault, rows)).isEqualTo(clear(number));
                }
            }
        }
    }

    private static FluentConfiguration flyway(EmbeddedPostgres postgres) {
        return Flyway.configure()
                .placeholders(Map.of("application", postgres.applicationUsername()))
                .dataSource(postgres.jdbcUrl(), postgres.username(), postgres.password());
    }

    /** Every third without a citizen id, every second without a phone. */
    private static void enter(Statement statement) throws SQLException {
        statement.execute(
                """
                with cell as (
                    insert into organization (id, type, code, name, path, valid_from, version, created_at)
                    select id, 'GRASSROOTS_CELL', 'CB', 'Chi bộ', array[id], date '2026-01-01', 0, now()
                    from gen_random_uuid() id
                    returning id)
                insert into member (id, organization_id, full_name, name_folded, name_sorted, date_of_birth, sex,
                    admission_date, official_date, citizen_id, phone, status, version, created_at)
                select gen_random_uuid(), cell.id, 'Lò Thị Cũ', 'lo thi cu', lpad(n::text, 6, '0'), '1970-01-01',
                    'FEMALE', '1995-01-01', '1996-01-01', case when n % 3 > 0 then lpad(n::text, 12, '0') end,
                    case when n % 2 > 0 then lpad(n::text, 10, '0') end, 'OFFICIAL', 0, now()
                from cell, generate_series(1, """
                        + MEMBERS
                        + ") n");
    }

    private static Identifiers clear(int number) {
        return new Identifiers(
                number % 3 > 0 ? "%012d".formatted(number) : null,
                number % 2 > 0 ? "%010d".formatted(number) : null);
    }

    private static Identifiers opened(IdentifierVault vault, ResultSet row) throws SQLException {
        return vault.open(
                row.getObject("id", UUID.class),
                new SealedIdentifiers(
                        row.getBytes("citizen_id_sealed"),
                        null,
                        null,
                        row.getBytes("phone_sealed"),
                        null,
                        row.getString("identifiers_key")));
    }
}
