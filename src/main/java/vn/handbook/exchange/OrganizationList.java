package vn.handbook.exchange;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.handbook.audit.Actor;
import vn.handbook.organization.ImportedOrganization;
import vn.handbook.organization.ListedUnits;
import vn.handbook.organization.OrganizationColumn;
import vn.handbook.organization.OrganizationImportService;
import vn.handbook.organization.OrganizationType;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.sheet.ReadRow;
import vn.handbook.shared.sheet.RowOutcome;

/** A list of organisations, each superior above those below it. */
final class OrganizationList implements ListKind<OrganizationColumn, ImportedOrganization> {
    static final HeaderNames<OrganizationColumn> NAMES = headers();
    private static final Map<String, OrganizationType> TYPES =
            MemberList.byLabel(OrganizationType.values(), OrganizationType::label);
    private static final int CODE = 50;
    private static final int NAME = 300;
    private static final int ADDRESS = 300;
    private static final int PHONE = 50;
    private static final int EMAIL = 200;
    private static final int DECISION = 100;

    private final OrganizationImportService organizations;
    private final SeenKeys seen = new SeenKeys();
    private final ListedUnits listed = new ListedUnits();

    OrganizationList(OrganizationImportService organizations) {
        this.organizations = organizations;
    }

    private static HeaderNames<OrganizationColumn> headers() {
        var names = new HeaderNames<OrganizationColumn>();
        for (OrganizationColumn column : OrganizationColumn.values()) {
            names.column(column, column.header());
        }
        return names.column(
                        OrganizationColumn.CODE,
                        OrganizationColumn.CODE.header(),
                        "Mã",
                        "Mã đơn vị",
                        "Mã tổ chức đảng")
                .column(
                        OrganizationColumn.NAME,
                        OrganizationColumn.NAME.header(),
                        "Tên",
                        "Tên đơn vị",
                        "Tên tổ chức đảng",
                        "Tổ chức đảng")
                .column(
                        OrganizationColumn.TYPE,
                        OrganizationColumn.TYPE.header(),
                        "Loại",
                        "Loại hình",
                        "Loại hình tổ chức")
                .column(
                        OrganizationColumn.PARENT_CODE,
                        OrganizationColumn.PARENT_CODE.header(),
                        "Mã cấp trên",
                        "Mã đơn vị cấp trên",
                        "Mã tổ chức đảng cấp trên")
                .column(
                        OrganizationColumn.PHONE,
                        OrganizationColumn.PHONE.header(),
                        "Số điện thoại",
                        "SĐT")
                .column(
                        OrganizationColumn.EMAIL,
                        OrganizationColumn.EMAIL.header(),
                        "Email",
                        "E-mail")
                .column(
                        OrganizationColumn.DECISION_NUMBER,
                        OrganizationColumn.DECISION_NUMBER.header(),
                        "Số QĐ",
                        "Số quyết định thành lập")
                .column(
                        OrganizationColumn.DECISION_DATE,
                        OrganizationColumn.DECISION_DATE.header(),
                        "Ngày QĐ",
                        "Ngày thành lập");
    }

    @Override
    public Class<OrganizationColumn> columns() {
        return OrganizationColumn.class;
    }

    @Override
    public HeaderNames<OrganizationColumn> names() {
        return NAMES;
    }

    @Override
    public void require(SheetLayout<OrganizationColumn> layout) {
        layout.require(
                NAMES,
                List.of(
                        OrganizationColumn.CODE,
                        OrganizationColumn.NAME,
                        OrganizationColumn.TYPE,
                        OrganizationColumn.PARENT_CODE));
    }

    @Override
    public Read<ImportedOrganization> read(
            ReadRow sheetRow, SheetLayout<OrganizationColumn> layout) {
        var row = new RowReader<>(sheetRow, layout.columns(), OrganizationColumn.class);
        var organization =
                new ImportedOrganization(
                        row.number(),
                        row.unread(),
                        row.text(OrganizationColumn.CODE, CODE),
                        row.text(OrganizationColumn.NAME, NAME),
                        row.named(
                                OrganizationColumn.TYPE,
                                TYPES,
                                MemberList.labels(
                                        OrganizationType.values(), OrganizationType::label)),
                        row.text(OrganizationColumn.PARENT_CODE, CODE),
                        row.text(OrganizationColumn.ADDRESS, ADDRESS),
                        row.text(OrganizationColumn.PHONE, PHONE),
                        row.text(OrganizationColumn.EMAIL, EMAIL),
                        row.text(OrganizationColumn.DECISION_NUMBER, DECISION),
                        row.date(OrganizationColumn.DECISION_DATE));
        boolean twice = seen.isTwice(row, OrganizationColumn.CODE, organization.code());
        return new Read<>(
                row.number(), twice ? Optional.empty() : Optional.of(organization), row.faults());
    }

    @Override
    public RowOutcome take(
            Scope scope, Actor author, List<ImportedOrganization> rows, boolean write) {
        return organizations.take(scope, author, rows, listed, write);
    }
}
