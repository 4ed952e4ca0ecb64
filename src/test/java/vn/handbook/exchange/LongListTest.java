package vn.handbook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.handbook.exchange.Imports.MADE_UP;
import static vn.handbook.exchange.Imports.faults;
import static vn.handbook.exchange.Imports.madeUp;
import static vn.handbook.exchange.Imports.outcome;
import static vn.handbook.exchange.Imports.sent;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;

/** Lists as long as offices have them, and as a province has them. */
@HttpTest
class LongListTest {
    private static final int EVERY = 4;

    /** The demonstration's begin with 1. */
    private static final int LAST_SERIAL = 999_999;

    private Snapshot before;

    @BeforeEach
    void remember() {
        before = Snapshot.take();
    }

    @AfterEach
    void putBack() {
        before.close();
    }

    /** Every fourth row has another fault; corrected by the report it is taken in. */
    private static List<List<Object>> rows(int count, boolean dirty) {
        List<Object> cells =
                Database.rows(
                                "select code from organization where type in ('CELL', 'GRASSROOTS_CELL') and valid_to is null order by code")
                        .stream()
                        .map(row -> row.get(0))
                        .toList();
        var rows = new ArrayList<List<Object>>(count);
        for (int i = 1; i <= count; i++) {
            boolean faulty = dirty && i % EVERY == 0;
            int fault = i / EVERY % 5;
            rows.add(
                    Imports.row(
                            i,
                            MADE_UP + i,
                            faulty && fault == 0 ? "=HYPERLINK(\"x\")" : "Kiểm  Thử Số " + i,
                            faulty && fault == 1 ? "1980" : "1/5/1980",
                            faulty && fault == 2 ? "x" : i % 2 == 0 ? "Nam" : "Nữ",
                            "3-2-2005",
                            faulty && fault == 3 ? "3/2/2004" : "03.02.2006",
                            "%08d".formatted(70_000_000 + i),
                            "000%d80%06d".formatted(i % 2 == 0 ? 0 : 1, LAST_SERIAL - i),
                            "09%08d".formatted(i),
                            "Chính thức",
                            faulty && fault == 4 ? "không có" : cells.get(i % cells.size()),
                            null,
                            null));
        }
        return rows;
    }

    @Test
    void aThousandDirtyRowsAreTakenInOnceTheyAreCorrectedByTheReport() {
        JsonPath dirty = done(Imports.xlsx(rows(1000, true)), "GOOD_ROWS");
        assertThat(dirty.getInt("rowsRead")).isEqualTo(1000);
        assertThat(dirty.getInt("rowsFaulty")).isEqualTo(250);
        assertThat(dirty.getInt("rowsWritten")).isEqualTo(750);
        assertThat(
                        faults(dirty).stream()
                                .collect(
                                        Collectors.groupingBy(
                                                fault -> fault.substring(fault.indexOf(' ') + 1),
                                                Collectors.counting())))
                .containsEntry("DATE_OF_BIRTH DATE", 40L)
                .hasSize(5);
        JsonPath corrected = done(Imports.csv(";", rows(1000, false)), "ALL_OR_NOTHING");
        assertThat(corrected.getInt("rowsFaulty")).isZero();
        assertThat(corrected.getInt("rowsWritten")).isEqualTo(250);
        assertThat(madeUp()).isEqualTo(1000);
        assertThat(headCount()).isEqualTo(Database.rows(MEMBERS).get(0).get(0));
    }

    private static final String MEMBERS =
            "select count(*) from member where status in ('OFFICIAL', 'PROBATIONARY', 'EXEMPT', 'TRANSFERRING', 'SUSPENDED')";

    /** As the database keeps it of the root of the tree. */
    private static Object headCount() {
        return Database.rows(
                        """
                        select sum(official + probationary + exempt + other)::bigint from head_count
                        where organization_id = (select id from organization where parent_id is null order by code limit 1)
                        """)
                .get(0)
                .get(0);
    }

    private static JsonPath done(byte[] list, String mode) {
        return outcome(Client.tokenOf("officer"), sent(list, Map.of("mode", mode)));
    }

    @Test
    @EnabledIfSystemProperty(named = "large", matches = "true")
    void aHundredThousandRowsAreTakenInWithinBounds() throws Exception {
        for (String mode : List.of("GOOD_ROWS", "ALL_OR_NOTHING")) {
            for (boolean spreadsheet : new boolean[] {true, false}) {
                List<List<Object>> rows = rows(100_000, false);
                byte[] list = spreadsheet ? Imports.xlsx(rows) : Imports.csv(",", rows);
                rows = null;
                measured(list, mode, spreadsheet ? "XLSX" : "CSV");
                before.restore();
            }
        }
    }

    private static void measured(byte[] list, String mode, String form) throws Exception {
        var peak = new AtomicLong();
        long idle = used();
        var sampling = Executors.newSingleThreadScheduledExecutor();
        sampling.scheduleAtFixedRate(
                () -> peak.accumulateAndGet(now(), Math::max), 0, 20, TimeUnit.MILLISECONDS);
        Instant begun = Instant.now();
        String id = sent(list, Map.of("mode", mode));
        JsonPath about;
        do {
            about = outcome(Client.tokenOf("officer"), id);
        } while (about.getString("endedAt") == null);
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        sampling.shutdownNow();
        assertThat(about.getInt("rowsWritten")).isEqualTo(100_000);
        System.out.printf(
                "100,000 rows of %s (%.1f MB), %s: %.1f s, %.0f rows/s, heap %d MB at rest, peak %d MB%n",
                form,
                list.length / 1e6,
                mode,
                seconds,
                100_000 / seconds,
                idle >> 20,
                peak.get() >> 20);
    }

    private static long used() {
        System.gc();
        return now();
    }

    private static long now() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
