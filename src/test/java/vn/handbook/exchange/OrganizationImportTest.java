package vn.handbook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.handbook.exchange.Imports.done;
import static vn.handbook.exchange.Imports.faults;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.handbook.organization.OrganizationColumn;
import vn.handbook.organization.OrganizationType;
import vn.handbook.shared.sheet.Sheets;
import vn.handbook.testing.Client;
import vn.handbook.testing.Database;
import vn.handbook.testing.Demo;
import vn.handbook.testing.HttpTest;
import vn.handbook.testing.Snapshot;

@HttpTest
class OrganizationImportTest {
    private static final Map<String, ?> ALL = Map.of("kind", "ORGANIZATIONS");
    private static final Map<String, ?> GOOD = Map.of("kind", "ORGANIZATIONS", "mode", "GOOD_ROWS");

    private Snapshot before;

    @BeforeEach
    void remember() {
        before = Snapshot.take();
    }

    @AfterEach
    void putBack() {
        before.close();
    }

    private static JsonPath imported(Map<String, ?> how, List<?>... rows) {
        return done(
                Sheets.xlsx(
                        Stream.concat(
                                        Stream.of(
                                                Arrays.stream(OrganizationColumn.values())
                                                        .map(OrganizationColumn::header)
                                                        .toList()),
                                        Arrays.stream(rows))
                                .toList()),
                how);
    }

    private static List<Object> unit(String code, String type, String parent) {
        return Imports.row(
                code,
                "Kiểm thử " + code,
                type,
                parent,
                "Số 1",
                null,
                "a@b.example",
                "9-QĐ/TU",
                LocalDate.of(2026, 2, 3));
    }

    @Test
    void aBranchIsFoundedInOneListTheUpperOnesFirst() {
        String province = Imports.codeOf(Demo.PROVINCE);
        JsonPath about =
                imported(
                        ALL,
                        unit("KT.1", "Đảng bộ cấp trên trực tiếp cơ sở", province),
                        unit("KT.1.1", "Đảng bộ cơ sở", "KT.1"),
                        unit("KT.1.1.1", "Chi bộ trực thuộc", "KT.1.1"));
        assertThat(faults(about)).isEmpty();
        assertThat(about.getInt("rowsWritten")).isEqualTo(3);
        List<Object> cell =
                Database.rows(
                                "select id, cardinality(path), valid_from::text from organization where code = 'KT.1.1.1'")
                        .get(0);
        assertThat(cell.get(2)).isEqualTo("2026-02-03");
        assertThat(
                        Client.as("officer")
                                .get("/api/v1/organizations/{id}", cell.get(0))
                                .jsonPath()
                                .getList("path.name"))
                .endsWith("Kiểm thử KT.1", "Kiểm thử KT.1.1", "Kiểm thử KT.1.1.1");
        assertThat(
                        Client.as("officer")
                                .get("/api/v1/organizations/{id}/history", cell.get(0))
                                .jsonPath()
                                .getList("items.decision.number"))
                .containsExactly("9-QĐ/TU");
        // The counts of members need to know where it lies
        assertThat(
                        Database.rows(
                                "select count(*) from organization_place where organization_id = ?",
                                cell.get(0)))
                .containsExactly(List.of(((Integer) cell.get(1)).longValue()));
    }

    @Test
    void whatExistsIsComparedAndItsContactCorrected() {
        String province = Imports.codeOf(Demo.PROVINCE);
        imported(ALL, unit("KT.2", "Chi bộ cơ sở", province));
        List<Object> moved = unit("KT.2", "Chi bộ cơ sở", province);
        moved.set(4, "Số 2");
        assertThat(imported(ALL, moved).getInt("rowsWritten")).isEqualTo(1);
        assertThat(imported(ALL, moved).getInt("rowsWritten")).isZero();
        List<Object> renamed = unit("KT.2", "Đảng bộ cơ sở", "không có");
        renamed.set(1, "Tên khác");
        List<Object> undecided = unit("KT.4", "Chi bộ cơ sở", province);
        undecided.set(7, null);
        List<Object> early = unit("KT.5", "Chi bộ cơ sở", province);
        early.set(8, "3/2/1900");
        JsonPath refused =
                imported(
                        GOOD,
                        renamed,
                        unit("KT.3", "Chi bộ trực thuộc", province),
                        undecided,
                        early,
                        unit("KT.6", "Chi bộ cơ sở", "không có"),
                        unit("KT.7", "Chi bộ cơ sở", province));
        assertThat(faults(refused))
                .containsExactly(
                        "2 NAME PROCEDURE",
                        "2 TYPE PROCEDURE",
                        "2 PARENT_CODE PROCEDURE",
                        "3 TYPE RULE",
                        "4 DECISION_NUMBER REQUIRED",
                        "5 DECISION_DATE RULE",
                        "6 PARENT_CODE RULE");
        assertThat(refused.getInt("rowsWritten")).isEqualTo(1);
    }

    /** As an export has them: without the decisions that are only asked of new ones. */
    @Test
    void theWholeTreeIsReadBackUnchanged() {
        List<?>[] tree =
                Database.rows(
                                """
                                select o.code, o.name, o.type, p.code, o.contact_address, o.contact_phone, o.contact_email
                                from organization o left join organization p on p.id = o.parent_id
                                where o.valid_to is null order by o.code
                                """)
                        .stream()
                        .map(
                                row ->
                                        Imports.row(
                                                row.get(0),
                                                row.get(1),
                                                OrganizationType.valueOf((String) row.get(2))
                                                        .label(),
                                                row.get(3),
                                                row.get(4),
                                                row.get(5),
                                                row.get(6)))
                        .toArray(List[]::new);
        JsonPath about = imported(ALL, tree);
        assertThat(faults(about)).isEmpty();
        assertThat(about.getInt("rowsValid")).isEqualTo(tree.length);
        assertThat(about.getInt("rowsWritten")).isZero();
    }
}
