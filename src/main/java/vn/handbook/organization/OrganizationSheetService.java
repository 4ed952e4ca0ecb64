package vn.handbook.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.sheet.SheetRows;

/** The list of organisations as a sheet. */
@ApplicationScoped
public class OrganizationSheetService implements SheetRows<OrganizationSummary> {
    private final OrganizationQueries queries;
    private final Caller caller;

    OrganizationSheetService(OrganizationQueries queries, Caller caller) {
        this.queries = queries;
        this.caller = caller;
    }

    @Override
    public Class<? extends Record> type() {
        return OrganizationSheetRow.class;
    }

    @Override
    @Transactional
    public List<? extends Record> of(List<OrganizationSummary> items) {
        return inOrder(items.stream().map(OrganizationSummary::id).toList());
    }

    /** In the order of the ids. */
    @Transactional
    List<OrganizationSheetRow> inOrder(List<UUID> ids) {
        Map<UUID, OrganizationSheetRow> rows =
                queries.sheetRows(caller.scope(Access.READ_ORGANIZATIONS).roots(), ids).stream()
                        .collect(Collectors.toMap(OrganizationSheetRow::id, Function.identity()));
        return ids.stream().filter(rows::containsKey).map(rows::get).toList();
    }
}
