package vn.handbook.report;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import vn.handbook.member.MemberStatus;
import vn.handbook.member.PoliticalTheoryLevel;
import vn.handbook.member.Sex;
import vn.handbook.shared.sheet.SheetColumn;
import vn.handbook.shared.sheet.SheetRows;

/** The composition as a sheet, the total last. */
@Singleton
public class StatisticsSheet implements SheetRows<StatisticsReport> {

    private static final Map<String, String> AGES =
            Map.of(
                    "UP_TO_30", "Đến 30",
                    "FROM_31_TO_40", "31–40",
                    "FROM_41_TO_50", "41–50",
                    "FROM_51_TO_60", "51–60",
                    "OVER_60", "Trên 60");

    record Row(
            @SheetColumn("Theo") String by,
            @SheetColumn("Nhóm") String group,
            @SheetColumn("Số đảng viên") Long count) {}

    @Override
    public Class<? extends Record> type() {
        return Row.class;
    }

    @Override
    public List<? extends Record> of(List<StatisticsReport> reports) {
        return reports.stream().flatMap(StatisticsSheet::rows).toList();
    }

    private static Stream<Row> rows(StatisticsReport report) {
        return Stream.of(
                        rows(
                                "Tình trạng",
                                report.byStatus(),
                                value -> MemberStatus.valueOf(value).label()),
                        rows("Giới tính", report.bySex(), value -> Sex.valueOf(value).label()),
                        rows("Độ tuổi", report.byAge(), AGES::get),
                        rows(
                                "Lý luận chính trị",
                                report.byPoliticalTheoryLevel(),
                                StatisticsSheet::level),
                        Stream.of(new Row("Tất cả", null, report.total())))
                .flatMap(rows -> rows);
    }

    private static Stream<Row> rows(
            String by, List<StatisticsReport.Count> counts, UnaryOperator<String> label) {
        return counts.stream().map(count -> new Row(by, label.apply(count.value()), count.count()));
    }

    private static String level(String value) {
        return value.equals("UNKNOWN") ? "Chưa ghi" : PoliticalTheoryLevel.valueOf(value).label();
    }
}
