package vn.handbook.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.handbook.exchange.Imports.HEAD;
import static vn.handbook.exchange.Imports.done;
import static vn.handbook.exchange.Imports.xlsx;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dhatim.fastexcel.reader.Row;
import vn.handbook.exchange.OfficeList.Entry;
import vn.handbook.export.Sheet;
import vn.handbook.member.MemberColumn;
import vn.handbook.testing.Client;

/** Sends again what was found wrong, corrected where it was, until nothing is. */
final class OfficeCorrection {
    /** Above the people: the title and the header; rows are numbered from 1. */
    private static final int FIRST_ROW = 3;

    /** What is hidden behind another mistake is found in the second. */
    private static final int ROUNDS = 3;

    private final Map<String, ?> how;
    private final OfficeList office;

    /** Column and code of all that was found. */
    private final Set<String> found = new HashSet<>();

    private List<Entry> people;
    private List<List<Object>> rows;

    OfficeCorrection(LocalDate enteredOn, OfficeList office) {
        this.how = Map.of("mode", "GOOD_ROWS", "enteredOn", enteredOn.toString());
        this.office = office;
    }

    void enter(List<Entry> all) throws IOException {
        people = all;
        rows = all.stream().map(office::row).toList();
        int rounds = 0;
        while (!rows.isEmpty()) {
            assertThat(++rounds).isLessThanOrEqualTo(ROUNDS);
            JsonPath about = done(xlsx(rows), how);
            TreeMap<Integer, Set<MemberColumn>> wrong = wrong(about.getString("id"));
            assertThat(about.getInt("rowsFaulty")).isEqualTo(wrong.size());
            assertThat(about.getInt("rowsWritten")).isEqualTo(rows.size() - wrong.size());
            correct(wrong);
        }
        assertThat(rounds).isEqualTo(ROUNDS);
        assertThat(found)
                .containsAll(
                        OfficeList.MISTAKES.stream()
                                .map(mistake -> mistake.column() + " " + mistake.code())
                                .toList());
    }

    /** Only the cells that are said to be wrong. */
    private void correct(TreeMap<Integer, Set<MemberColumn>> wrong) {
        var corrected = new ArrayList<List<Object>>();
        var whose = new ArrayList<Entry>();
        wrong.forEach(
                (row, columns) -> {
                    Entry person = people.get(row - FIRST_ROW);
                    List<Object> cells = new ArrayList<>(rows.get(row - FIRST_ROW));
                    columns.forEach(column -> OfficeList.set(cells, column, person.right(column)));
                    whose.add(person);
                    corrected.add(cells);
                });
        people = whose;
        rows = corrected;
    }

    /** By row the columns that have faults. */
    private TreeMap<Integer, Set<MemberColumn>> wrong(String id) throws IOException {
        var wrong = new TreeMap<Integer, Set<MemberColumn>>();
        for (Map<String, Object> fault : Imports.items(Imports.PATH + "/" + id + "/faults")) {
            MemberColumn column = MemberColumn.valueOf((String) fault.get("column"));
            found.add(column + " " + fault.get("code"));
            wrong.computeIfAbsent((Integer) fault.get("row"), row -> new HashSet<>()).add(column);
        }
        assertMarked(id, wrong);
        return wrong;
    }

    /** The report says so of the same rows and columns. */
    private static void assertMarked(String id, Map<Integer, Set<MemberColumn>> wrong)
            throws IOException {
        byte[] report =
                Client.as("officer")
                        .get(Imports.PATH + "/{id}/report", id)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray();
        var marked = new HashSet<Integer>();
        for (Row row : Sheet.cells(report)) {
            if (row.getRowNum() >= FIRST_ROW && row.hasCell(HEAD.size())) {
                marked.add(row.getRowNum());
                assertThat(wrong.get(row.getRowNum()))
                        .allSatisfy(
                                column ->
                                        assertThat(row.getCellText(HEAD.size()))
                                                .contains(column.header() + ": "));
            }
        }
        assertThat(marked).isEqualTo(wrong.keySet());
    }
}
