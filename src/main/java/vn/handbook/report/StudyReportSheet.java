package vn.handbook.report;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import vn.handbook.shared.sheet.SheetColumn;
import vn.handbook.shared.sheet.SheetRows;

/** A plan's counts as a sheet, the total last. */
@Singleton
public class StudyReportSheet implements SheetRows<StudyReport> {

    record Row(@SheetColumn("Đơn vị") String name, @SheetColumn StudyCounts counts) {}

    @Override
    public Class<? extends Record> type() {
        return Row.class;
    }

    @Override
    public List<? extends Record> of(List<StudyReport> reports) {
        return reports.stream()
                .flatMap(
                        report ->
                                Stream.concat(
                                        report.units().stream()
                                                .map(unit -> new Row(unit.name(), unit.counts())),
                                        Stream.of(new Row("Toàn tổ chức", report.total()))))
                .toList();
    }
}
