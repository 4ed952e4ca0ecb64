package vn.handbook.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.handbook.member.MemberColumn;
import vn.handbook.organization.OrganizationColumn;
import vn.handbook.shared.sheet.ReadCell;
import vn.handbook.shared.sheet.ReadRow;
import vn.handbook.shared.sheet.SheetForm;
import vn.handbook.shared.sheet.SheetReader;
import vn.handbook.shared.text.Language;

/**
 * A list as it was sent, with what is wrong marked in it: the cells filled and commented, and told
 * in a last column.
 */
final class ImportReport {
    private static final String APPLICATION = "Handbook";
    private static final String VERSION = "1.0";
    private static final String FAULTS = "Lỗi";
    private static final String FILL = "FFC7CE";
    private static final int ROWS_AT_A_TIME = 500;

    private final ImportService imports;
    private final DataImport about;
    private final Language language;
    private final Map<String, Integer> columns;
    private final int headerRow;
    private final int width;

    private List<ImportFaultSql.Kept> ahead = new ArrayList<>();
    private int next;
    private boolean all;

    private ImportReport(
            ImportService imports,
            DataImport about,
            Language language,
            SheetLayout<?> layout,
            int width) {
        this.imports = imports;
        this.about = about;
        this.language = language;
        this.headerRow = layout.headerRow();
        this.columns =
                layout.columns().entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        entry -> entry.getKey().name(), Map.Entry::getValue));
        this.width = width;
    }

    /**
     * @param content of an import that was read to its end
     */
    static void write(
            ImportService imports,
            DataImport about,
            byte[] content,
            Language language,
            ImportConfig config,
            OutputStream out)
            throws IOException {
        SheetForm form = SheetForm.ofKept(content);
        SheetLayout<?> layout;
        int width = 0;
        try (SheetReader rows = SheetReader.open(content, form)) {
            layout =
                    about.kind == ImportKind.MEMBERS
                            ? SheetLayout.of(
                                    rows, MemberHeaders.NAMES, MemberColumn.class, config.maxRows())
                            : SheetLayout.of(
                                    rows,
                                    OrganizationList.NAMES,
                                    OrganizationColumn.class,
                                    config.maxRows());
        }
        try (SheetReader rows = SheetReader.open(content, form)) {
            while (rows.hasNext()) {
                width = Math.max(width, rows.next().cells().size());
            }
        }
        try (SheetReader rows = SheetReader.open(content, form)) {
            new ImportReport(imports, about, language, layout, width).write(rows, out);
        }
    }

    private void write(SheetReader rows, OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, APPLICATION, VERSION)) {
            Worksheet sheet = workbook.newWorksheet("Kết quả");
            sheet.freezePane(0, headerRow);
            int seen = 0;
            while (rows.hasNext()) {
                write(sheet, rows.next());
                if (++seen % ROWS_AT_A_TIME == 0) {
                    sheet.flush();
                }
            }
        }
    }

    private void write(Worksheet sheet, ReadRow row) {
        int at = row.number() - 1;
        for (int i = 0; i < row.cells().size(); i++) {
            write(sheet, at, i, row.cell(i));
        }
        if (row.number() == headerRow) {
            sheet.value(at, width, FAULTS);
        }
        var told = new ArrayList<String>();
        for (ImportFaultSql.Kept fault : faultsOf(row.number())) {
            String message = fault.message().in(language);
            Integer column = fault.column() == null ? null : columns.get(fault.column());
            if (column == null) {
                told.add(message);
            } else {
                told.add(ImportService.header(about.kind, fault.column()) + ": " + message);
                sheet.style(at, column).fillColor(FILL).set();
                sheet.comment(at, column, message);
            }
        }
        if (!told.isEmpty()) {
            sheet.value(at, width, String.join("; ", told));
        }
    }

    /** Text stays text, whatever it looks like: nothing of it runs. */
    private static void write(Worksheet sheet, int row, int column, ReadCell cell) {
        switch (cell.kind()) {
            case EMPTY -> {
                // nothing stands there
            }
            case DATE -> {
                sheet.value(row, column, cell.date());
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            case TEXT, LITERAL, NUMBER, FORMULA, BROKEN -> sheet.value(row, column, cell.text());
        }
    }

    /** Rows come in their order, and so do faults. */
    private List<ImportFaultSql.Kept> faultsOf(int row) {
        var found = new ArrayList<ImportFaultSql.Kept>();
        while (true) {
            if (next == ahead.size() && !all) {
                ImportFaultSql.Kept last = next == 0 ? null : ahead.get(next - 1);
                UUID id = about.id;
                ahead =
                        imports.faultsAfter(
                                id,
                                last == null ? 0 : last.row(),
                                last == null ? 0 : last.position(),
                                ROWS_AT_A_TIME);
                all = ahead.size() < ROWS_AT_A_TIME;
                next = 0;
            }
            if (next == ahead.size() || ahead.get(next).row() > row) {
                return found;
            }
            found.add(ahead.get(next++));
        }
    }
}
