package vn.handbook.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.handbook.shared.security.Access;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.sheet.SheetRows;
import vn.handbook.shared.text.Masking;

/** The list of members as a sheet, with what the register says of each beyond the list. */
@ApplicationScoped
public class MemberSheetService implements SheetRows<MemberSummary> {
    private final MemberQueries queries;
    private final IdentifierVault vault;
    private final Caller caller;

    MemberSheetService(MemberQueries queries, IdentifierVault vault, Caller caller) {
        this.queries = queries;
        this.vault = vault;
        this.caller = caller;
    }

    @Override
    public Class<? extends Record> type() {
        return MemberSheetRow.class;
    }

    /**
     * Of those whose home is elsewhere, active here for a while, the sheet says no more than the
     * list.
     */
    @Override
    @Transactional
    public List<? extends Record> of(List<MemberSummary> items) {
        Map<Object, MemberSheetPart> parts =
                queries
                        .sheetParts(
                                caller.scope(Access.READ_MEMBERS).roots(),
                                items.stream().map(MemberSummary::id).toList())
                        .stream()
                        .collect(Collectors.toMap(MemberSheetPart::id, Function.identity()));
        return items.stream().map(item -> row(item, parts.get(item.id()))).toList();
    }

    private MemberSheetRow row(MemberSummary item, MemberSheetPart part) {
        Identifiers identifiers =
                part == null
                        ? new Identifiers(null, null)
                        : vault.open(part.id(), part.identifiers());
        return new MemberSheetRow(
                part == null ? null : part.number(),
                item.fullName(),
                item.dateOfBirth(),
                item.sex(),
                part == null ? null : part.admissionDate(),
                part == null ? null : part.officialDate(),
                part == null ? null : Masking.mask(part.cardNumber()),
                Masking.mask(identifiers.citizenId()),
                Masking.mask(identifiers.phone()),
                item.status(),
                part == null ? null : part.cellCode(),
                item.organizationName());
    }
}
