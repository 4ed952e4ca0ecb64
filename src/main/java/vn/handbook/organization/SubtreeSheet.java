package vn.handbook.organization;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.handbook.shared.sheet.SheetRows;

/** A subtree as a sheet: each organisation before those below it. */
@Singleton
public class SubtreeSheet implements SheetRows<OrganizationTree> {
    private final OrganizationSheetService organizations;

    SubtreeSheet(OrganizationSheetService organizations) {
        this.organizations = organizations;
    }

    @Override
    public Class<? extends Record> type() {
        return organizations.type();
    }

    @Override
    public List<? extends Record> of(List<OrganizationTree> trees) {
        return organizations.inOrder(trees.stream().flatMap(SubtreeSheet::ids).toList());
    }

    private static Stream<UUID> ids(OrganizationTree tree) {
        return Stream.concat(
                Stream.of(tree.id()), tree.children().stream().flatMap(SubtreeSheet::ids));
    }
}
