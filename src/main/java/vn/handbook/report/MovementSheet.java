package vn.handbook.report;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;
import vn.handbook.shared.sheet.SheetColumn;
import vn.handbook.shared.sheet.SheetRows;

/** How the members became more and fewer, as a sheet: before, increase, decrease, after. */
@Singleton
public class MovementSheet implements SheetRows<MemberMovement> {

    record Row(
            @SheetColumn("Mục") String part,
            @SheetColumn("Hình thức") MemberMovement.Kind kind,
            @SheetColumn("Số đảng viên") Long count) {}

    @Override
    public Class<? extends Record> type() {
        return Row.class;
    }

    @Override
    public List<? extends Record> of(List<MemberMovement> reports) {
        return reports.stream().flatMap(MovementSheet::rows).toList();
    }

    private static Stream<Row> rows(MemberMovement report) {
        return Stream.of(
                        Stream.of(new Row("Trước kỳ", null, report.before())),
                        rows("Tăng", report.increase()),
                        rows("Giảm", report.decrease()),
                        Stream.of(new Row("Cuối kỳ", null, report.after())))
                .flatMap(rows -> rows);
    }

    private static Stream<Row> rows(String part, List<MemberMovement.Count> counts) {
        return counts.stream().map(count -> new Row(part, count.kind(), count.count()));
    }
}
