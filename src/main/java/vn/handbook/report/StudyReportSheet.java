package vn.handbook.report;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.handbook.shared.sheet.SheetChart;
import vn.handbook.shared.sheet.SheetColumn;
import vn.handbook.shared.sheet.SheetRows;

/** A plan's counts as a sheet, the total last; with a bar for each unit. */
@Singleton
public class StudyReportSheet implements SheetRows<StudyReport> {
    private static final String TOTAL = "Toàn tổ chức";
    private static final SheetChart CHART =
            new SheetChart(
                    "Kết quả học tập theo đơn vị",
                    "Đơn vị",
                    List.of("Trong đó trên máy", "Trong đó trên giấy", "Đang học", "Chưa bắt đầu"));

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
                                        Stream.of(new Row(TOTAL, report.total()))))
                .toList();
    }

    @Override
    public Optional<SheetChart> chart() {
        return Optional.of(CHART);
    }
}
