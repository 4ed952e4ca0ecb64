package vn.handbook.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.handbook.shared.sheet.RowFault;
import vn.handbook.shared.text.Text;

/** What each of some rows would make of the tree, where it may. */
final class OrganizationRowCheck {
    private static final Text TAKEN =
            Text.of("Đã có tổ chức khác mang mã này.", "Another organisation has this code.");
    private static final Text CLOSED =
            Text.of("Tổ chức đã kết thúc hoạt động.", "The organisation is closed.");
    private static final Text BY_DECISION =
            Text.of(
                    "Khác với tổ chức đang có; tên, loại và cấp trên thay đổi theo quyết định.",
                    "Differs from the organisation: name, type and superior change by decisions.");
    private static final Text NEEDED = Text.of("Không được để trống.", "Is required.");
    private static final Text NO_PARENT =
            Text.of(
                    "Không có tổ chức mang mã này trong phạm vi của bạn, hoặc ở các dòng trên.",
                    "There is no organisation with this code in your scope, or in the rows above.");
    private static final Text DATE =
            Text.of(
                    "Phải từ ngày cấp trên thành lập đến hôm nay.",
                    "Must lie between the superior's beginning and today.");

    private final Map<String, OrganizationImportSql.Found> found;
    private final ListedUnits listed;
    private final LocalDate today;
    private final List<RowFault> faults = new ArrayList<>();

    OrganizationRowCheck(
            Map<String, OrganizationImportSql.Found> found, ListedUnits listed, LocalDate today) {
        this.found = found;
        this.listed = listed;
        this.today = today;
    }

    /**
     * @param known what exists already; {@code null} for a new one
     * @param unit what is to be founded; {@code null} for one that exists
     */
    record Decision(
            ImportedOrganization row, OrganizationImportSql.Found known, Unit unit, boolean good) {}

    List<RowFault> faults() {
        return faults;
    }

    Decision decide(ImportedOrganization row) {
        int before = faults.size();
        if (row.code() == null) {
            need(row, null, OrganizationColumn.CODE);
            return new Decision(row, null, null, false);
        }
        OrganizationImportSql.Found known = found.get(row.code());
        Unit unit = null;
        if (known == null) {
            unit = fresh(row);
        } else {
            compare(row, known);
        }
        boolean good = faults.size() == before && row.unread().isEmpty();
        if (good && unit != null) {
            listed.add(row.code(), unit);
        }
        return new Decision(row, known, unit, good);
    }

    private void compare(ImportedOrganization row, OrganizationImportSql.Found known) {
        if (!known.inside()) {
            fault(row, OrganizationColumn.CODE, "TAKEN", TAKEN);
            return;
        }
        if (known.unit().isClosed()) {
            fault(row, OrganizationColumn.CODE, "CLOSED", CLOSED);
        }
        same(row, row.name(), known.unit().name(), OrganizationColumn.NAME);
        same(row, row.type(), known.unit().type(), OrganizationColumn.TYPE);
        same(row, row.parentCode(), known.parentCode(), OrganizationColumn.PARENT_CODE);
    }

    private void same(ImportedOrganization row, Object said, Object is, OrganizationColumn column) {
        if (said != null && !said.equals(is)) {
            fault(row, column, "PROCEDURE", BY_DECISION);
        }
    }

    private Unit fresh(ImportedOrganization row) {
        boolean whole =
                need(row, row.name(), OrganizationColumn.NAME)
                        & need(row, row.type(), OrganizationColumn.TYPE)
                        & need(row, row.parentCode(), OrganizationColumn.PARENT_CODE)
                        & need(row, row.decisionNumber(), OrganizationColumn.DECISION_NUMBER)
                        & need(row, row.decisionDate(), OrganizationColumn.DECISION_DATE);
        Unit parent = row.parentCode() == null ? null : parent(row);
        if (!whole || parent == null) {
            return null;
        }
        if (!row.type().mayStandUnder(parent.type())) {
            fault(
                    row,
                    OrganizationColumn.TYPE,
                    "RULE",
                    Text.of("%s không thể trực thuộc %s.", "A %s cannot stand under a %s.")
                            .with(row.type().label(), parent.type().label()));
        }
        if (row.decisionDate().isAfter(today) || row.decisionDate().isBefore(parent.validFrom())) {
            fault(row, OrganizationColumn.DECISION_DATE, "RULE", DATE);
        }
        var id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        var path = Arrays.copyOf(parent.path(), parent.path().length + 1);
        path[parent.path().length] = id;
        return new Unit(id, parent.id(), row.type(), row.name(), path, row.decisionDate(), null, 0);
    }

    private Unit parent(ImportedOrganization row) {
        OrganizationImportSql.Found there = found.get(row.parentCode());
        if (there != null && there.inside()) {
            if (there.unit().isClosed()) {
                fault(row, OrganizationColumn.PARENT_CODE, "CLOSED", CLOSED);
                return null;
            }
            return there.unit();
        }
        Unit above = listed.find(row.parentCode()).orElse(null);
        if (above == null) {
            fault(row, OrganizationColumn.PARENT_CODE, "RULE", NO_PARENT);
        }
        return above;
    }

    private boolean need(ImportedOrganization row, Object value, OrganizationColumn column) {
        if (value == null && !row.unread().contains(column)) {
            fault(row, column, "REQUIRED", NEEDED);
        }
        return value != null;
    }

    private void fault(
            ImportedOrganization row, OrganizationColumn column, String code, Text message) {
        faults.add(new RowFault(row.row(), column, code, message));
    }
}
