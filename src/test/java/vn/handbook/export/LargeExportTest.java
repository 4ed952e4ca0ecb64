package vn.handbook.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.handbook.shared.sheet.SheetFormat;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;

/**
 * Sheets of a whole province, with -Dlarge=true: how long they take, and what is held meanwhile.
 */
@HttpTest
@EnabledIfSystemProperty(named = "large", matches = "true")
class LargeExportTest {
    private static final long MOST_MORE = 24 << 20;

    @Test
    void memoryDoesNotGrowWithTheRows() throws Exception {
        for (SheetFormat format : SheetFormat.values()) {
            long few = taken(format, EndlessResource.PATH + "?rows=10000");
            long many = taken(format, EndlessResource.PATH + "?rows=1000000");
            assertThat(many).isLessThan(few + MOST_MORE);
        }
    }

    @Test
    void aHundredThousandMembersAreTakenOut() throws Exception {
        try (Snapshot before = Snapshot.take()) {
            Database.rows(
                    """
                    insert into member (id, organization_id, full_name, date_of_birth, sex, admission_date,
                        official_date, card_number, citizen_id_sealed, citizen_id_hash, citizen_id_ending_hash,
                        phone_sealed, phone_hash, identifiers_key, status, entered_on, version, created_at)
                    select gen_random_uuid(), m.organization_id, m.full_name, m.date_of_birth, m.sex, m.admission_date,
                        m.official_date, null, null, null, null, null, null, m.identifiers_key, m.status, m.entered_on, 0,
                        m.created_at
                    from member m cross join generate_series(1, 120) where m.status in ('OFFICIAL', 'EXEMPT')
                    """);
            // As the database does by itself in a while
            Database.rowsAsOwner("analyze member, organization");
            for (SheetFormat format : SheetFormat.values()) {
                taken(format, "/api/v1/members");
            }
        }
    }

    /**
     * @return the most heap in use after a collection while it was taken, in bytes
     */
    private static long taken(SheetFormat format, String address) throws Exception {
        long began = System.nanoTime();
        long bytes = 0;
        long most = 0;
        try (InputStream body = asked(format, address)) {
            byte[] piece = new byte[1 << 16];
            int looks = 0;
            for (int read = body.read(piece); read >= 0; read = body.read(piece)) {
                bytes += read;
                if (bytes >> 22 >= looks) {
                    looks++;
                    most = Math.max(most, used());
                }
            }
        }
        System.out.printf(
                "%s of %s: %d bytes, %d ms, at most %d MB in use%n",
                format,
                address,
                bytes,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began),
                most >> 20);
        return most;
    }

    private static InputStream asked(SheetFormat format, String address) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                "http://localhost:" + RestAssured.port + address))
                                .header("Accept", format.mediaType())
                                .header("Authorization", "Bearer " + Client.tokenOf("officer"))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    /** As the collector left it, and not what was begun since. */
    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }
}
