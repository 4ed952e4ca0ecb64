package vn.handbook.study;

import jakarta.inject.Singleton;
import java.util.List;
import vn.handbook.shared.sheet.SheetRows;

/** What a member studied in a year, as a sheet. */
@Singleton
public class StudyRecordSheet implements SheetRows<StudyRecord> {

    @Override
    public Class<? extends Record> type() {
        return StudyRecordItem.class;
    }

    @Override
    public List<? extends Record> of(List<StudyRecord> records) {
        return records.stream().flatMap(record -> record.items().stream()).toList();
    }
}
