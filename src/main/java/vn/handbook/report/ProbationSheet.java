package vn.handbook.report;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import vn.handbook.shared.sheet.SheetColumn;
import vn.handbook.shared.sheet.SheetRows;

/** Whose probation ends, as a sheet. */
@Singleton
public class ProbationSheet implements SheetRows<MemberListRow> {

    record Row(
            @SheetColumn("Họ và tên") String fullName,
            @SheetColumn("Chi bộ") String organizationName,
            @SheetColumn("Ngày vào Đảng") LocalDate admissionDate,
            @SheetColumn("Hết hạn dự bị") LocalDate on) {}

    @Override
    public Class<? extends Record> type() {
        return Row.class;
    }

    @Override
    public List<? extends Record> of(List<MemberListRow> items) {
        return items.stream()
                .map(
                        item ->
                                new Row(
                                        item.fullName(),
                                        item.organizationName(),
                                        item.admissionDate(),
                                        item.on()))
                .toList();
    }
}
