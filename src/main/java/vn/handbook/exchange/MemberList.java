package vn.handbook.exchange;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.handbook.audit.Actor;
import vn.handbook.member.ImportedMember;
import vn.handbook.member.MemberColumn;
import vn.handbook.member.MemberImportService;
import vn.handbook.member.MemberStatus;
import vn.handbook.member.Sex;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.sheet.ReadRow;
import vn.handbook.shared.sheet.RowOutcome;
import vn.handbook.shared.text.Folding;

/** A list of members. */
final class MemberList implements ListKind<MemberColumn, ImportedMember> {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_CODE = 50;
    private static final Map<String, Sex> SEXES = byLabel(Sex.values(), Sex::label);
    private static final Map<String, MemberStatus> STATUSES =
            byLabel(MemberStatus.values(), MemberStatus::label);

    static {
        for (MemberStatus status : MemberStatus.values()) {
            STATUSES.put(Folding.fold("Đảng viên " + status.label()), status);
        }
    }

    private final MemberImportService members;
    private final LocalDate enteredOn;
    private final SeenKeys seen = new SeenKeys();

    /**
     * @param enteredOn from which day on new members are counted; {@code null} for today
     */
    MemberList(MemberImportService members, LocalDate enteredOn) {
        this.members = members;
        this.enteredOn = enteredOn;
    }

    static <T extends Enum<T>> Map<String, T> byLabel(T[] values, Function<T, String> label) {
        var byLabel = new HashMap<String, T>();
        for (T value : values) {
            byLabel.put(Folding.fold(label.apply(value)), value);
        }
        return byLabel;
    }

    static <T> String labels(T[] values, Function<T, String> label) {
        return Arrays.stream(values).map(label).collect(Collectors.joining(", "));
    }

    @Override
    public Class<MemberColumn> columns() {
        return MemberColumn.class;
    }

    @Override
    public HeaderNames<MemberColumn> names() {
        return MemberHeaders.NAMES;
    }

    @Override
    public void require(SheetLayout<MemberColumn> layout) {
        layout.require(
                MemberHeaders.NAMES,
                List.of(
                        MemberColumn.FULL_NAME,
                        MemberColumn.DATE_OF_BIRTH,
                        MemberColumn.SEX,
                        MemberColumn.ADMISSION_DATE,
                        MemberColumn.CELL_CODE));
        if (!layout.columns().containsKey(MemberColumn.STATUS)) {
            layout.require(MemberHeaders.NAMES, List.of(MemberColumn.OFFICIAL_DATE));
        }
    }

    @Override
    public Read<ImportedMember> read(ReadRow sheetRow, SheetLayout<MemberColumn> layout) {
        var row = new RowReader<>(sheetRow, layout.columns(), MemberColumn.class);
        var born = row.date(MemberColumn.DATE_OF_BIRTH);
        var sex = row.named(MemberColumn.SEX, SEXES, labels(Sex.values(), Sex::label));
        var member =
                new ImportedMember(
                        row.number(),
                        row.unread(),
                        row.text(MemberColumn.EXTERNAL_ID, LONGEST_CODE),
                        row.text(MemberColumn.FULL_NAME, LONGEST_NAME),
                        born,
                        sex,
                        row.date(MemberColumn.ADMISSION_DATE),
                        row.date(MemberColumn.OFFICIAL_DATE),
                        Numbers.cardNumber(row),
                        Numbers.citizenId(row, born, sex),
                        Numbers.phone(row),
                        row.named(
                                MemberColumn.STATUS,
                                STATUSES,
                                labels(MemberStatus.values(), MemberStatus::label)),
                        row.text(MemberColumn.CELL_CODE, LONGEST_CODE));
        boolean twice =
                seen.isTwice(row, MemberColumn.EXTERNAL_ID, member.externalId())
                        | seen.isTwice(row, MemberColumn.CITIZEN_ID, whole(member.citizenId()))
                        | seen.isTwice(row, MemberColumn.CARD_NUMBER, whole(member.cardNumber()))
                        | seen.isTwice(row, MemberColumn.FULL_NAME, member.person());
        return new Read<>(
                row.number(), twice ? Optional.empty() : Optional.of(member), row.faults());
    }

    private static String whole(String identifier) {
        return ImportedMember.isMasked(identifier) ? null : identifier;
    }

    @Override
    public RowOutcome take(Scope scope, Actor author, List<ImportedMember> rows, boolean write) {
        return members.take(scope, author, rows, enteredOn, write);
    }
}
