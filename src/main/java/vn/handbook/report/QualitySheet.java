package vn.handbook.report;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import vn.handbook.shared.sheet.SheetColumn;
import vn.handbook.shared.sheet.SheetRows;

/** What is to be looked at as a sheet, a row for each unit and issue, the total last. */
@Singleton
public class QualitySheet implements SheetRows<QualityReport> {

    record Row(
            @SheetColumn("Đơn vị") String name,
            @SheetColumn("Vấn đề") QualityIssue issue,
            @SheetColumn("Số hồ sơ") Long count) {}

    @Override
    public Class<? extends Record> type() {
        return Row.class;
    }

    @Override
    public List<? extends Record> of(List<QualityReport> reports) {
        return reports.stream()
                .flatMap(
                        report ->
                                Stream.concat(
                                        report.units().stream()
                                                .flatMap(unit -> rows(unit.name(), unit.counts())),
                                        rows("Toàn tổ chức", report.total())))
                .toList();
    }

    private static Stream<Row> rows(String name, List<QualityReport.Count> counts) {
        return counts.stream().map(count -> new Row(name, count.issue(), count.count()));
    }
}
