package vn.handbook.member;

import jakarta.inject.Singleton;
import java.util.List;
import vn.handbook.shared.sheet.SheetRows;

/** Where a member belongs and belonged, as a sheet. */
@Singleton
public class AffiliationSheet implements SheetRows<Affiliations> {

    @Override
    public Class<? extends Record> type() {
        return AffiliationResponse.class;
    }

    @Override
    public List<? extends Record> of(List<Affiliations> lists) {
        return lists.stream().flatMap(list -> list.items().stream()).toList();
    }
}
