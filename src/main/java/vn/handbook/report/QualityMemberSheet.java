package vn.handbook.report;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import vn.handbook.shared.sheet.SheetColumn;
import vn.handbook.shared.sheet.SheetRows;

/** Whose records are to be looked at, as a sheet. */
@Singleton
public class QualityMemberSheet implements SheetRows<MemberListRow> {

    record Row(
            @SheetColumn("Họ và tên") String fullName,
            @SheetColumn("Ngày sinh") LocalDate dateOfBirth,
            @SheetColumn("Chi bộ") String organizationName,
            @SheetColumn("Ngày vào Đảng") LocalDate admissionDate) {}

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
                                        item.on(),
                                        item.organizationName(),
                                        item.admissionDate()))
                .toList();
    }
}
