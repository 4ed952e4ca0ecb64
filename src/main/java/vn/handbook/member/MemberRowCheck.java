package vn.handbook.member;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.handbook.shared.text.Masking;

/** What each of some rows would make of the register, where it may. */
final class MemberRowCheck {
    private final Map<String, MemberImportSql.Cell> cells;
    private final MemberMatches matches;
    private final Set<UUID> scope;
    private final Function<Member, MemberDetails> present;
    private final LocalDate enteredOn;
    private final LocalDate today;

    MemberRowCheck(
            Map<String, MemberImportSql.Cell> cells,
            MemberMatches matches,
            Set<UUID> scope,
            Function<Member, MemberDetails> present,
            LocalDate enteredOn,
            LocalDate today) {
        this.cells = cells;
        this.matches = matches;
        this.scope = scope;
        this.present = present;
        this.enteredOn = enteredOn;
        this.today = today;
    }

    /**
     * @param member who is in the register already; {@code null} for somebody new
     * @param details what is to be recorded; {@code null} where the row has faults
     * @param takenBy whose number out of the scope the row bears
     */
    record Decision(
            ImportedMember row,
            ImportFaults faults,
            Member member,
            MemberImportSql.Cell cell,
            MemberStatus status,
            MemberDetails details,
            Set<Member> takenBy) {}

    Decision decide(ImportedMember row) {
        var faults = new ImportFaults(row.row());
        MemberImportSql.Cell cell = row.cellCode() == null ? null : cells.get(row.cellCode());
        if (row.cellCode() != null && cell == null) {
            faults.add(MemberColumn.CELL_CODE, "RULE", ImportFaults.NO_CELL);
        }
        Set<Member> numbered = matches.byNumbers(row);
        Optional<Member> first =
                numbered.stream()
                        .filter(member -> scope.contains(member.organizationId))
                        .findFirst();
        numbered.stream()
                .filter(member -> first.isEmpty() || member != first.get())
                .forEach(member -> taken(row, member, faults));
        Set<Member> beyond =
                numbered.stream()
                        .filter(member -> !scope.contains(member.organizationId))
                        .collect(Collectors.toSet());
        Member known =
                first.orElseGet(() -> numbered.isEmpty() ? namesake(row, cell, faults) : null);
        if (known != null) {
            return known(row, known, cell, faults, beyond);
        }
        return numbered.isEmpty()
                ? fresh(row, cell, faults)
                : new Decision(row, faults, null, cell, null, null, beyond);
    }

    private void taken(ImportedMember row, Member by, ImportFaults faults) {
        var columns = new EnumMap<MemberColumn, Optional<Member>>(MemberColumn.class);
        columns.put(MemberColumn.EXTERNAL_ID, matches.byExternalId(row));
        columns.put(MemberColumn.CITIZEN_ID, matches.byCitizenId(row));
        columns.put(MemberColumn.CARD_NUMBER, matches.byCard(row));
        columns.forEach(
                (column, found) -> {
                    if (found.isPresent() && found.get() == by) {
                        faults.add(column, "TAKEN", ImportFaults.TAKEN);
                    }
                });
    }

    /** Only where the row bears no number by which the person would be known. */
    private Member namesake(ImportedMember row, MemberImportSql.Cell cell, ImportFaults faults) {
        if (row.isNumbered() || cell == null) {
            return null;
        }
        List<Member> same =
                matches.byPerson(row, cell.id()).stream()
                        .filter(member -> row.externalId() == null || member.externalId == null)
                        .filter(
                                member ->
                                        isMaskOf(
                                                row.cardNumber(),
                                                present.apply(member).cardNumber()))
                        .filter(
                                member ->
                                        isMaskOf(
                                                row.citizenId(), present.apply(member).citizenId()))
                        .toList();
        if (same.size() > 1) {
            faults.add(MemberColumn.FULL_NAME, "AMBIGUOUS", ImportFaults.SEVERAL);
        }
        return same.isEmpty() ? null : same.get(0);
    }

    private static boolean isMaskOf(String written, String whole) {
        return written == null || written.equals(Masking.mask(whole));
    }

    private Decision known(
            ImportedMember row,
            Member member,
            MemberImportSql.Cell cell,
            ImportFaults faults,
            Set<Member> beyond) {
        if (row.externalId() != null
                && member.externalId != null
                && !row.externalId().equals(member.externalId)
                && !row.externalId().equals(member.id.toString())) {
            faults.add(MemberColumn.EXTERNAL_ID, "MISMATCH", ImportFaults.OTHER_NUMBER);
        }
        if (row.status() != null && row.status() != member.status) {
            faults.add(MemberColumn.STATUS, "PROCEDURE", ImportFaults.BY_STATUS_CHANGE);
        }
        if (cell != null && !cell.id().equals(member.organizationId)) {
            faults.add(MemberColumn.CELL_CODE, "PROCEDURE", ImportFaults.BY_TRANSFER);
        }
        MemberDetails is = present.apply(member);
        var details =
                new MemberDetails(
                        Objects.requireNonNullElse(row.fullName(), is.fullName()),
                        Objects.requireNonNullElse(row.dateOfBirth(), is.dateOfBirth()),
                        Objects.requireNonNullElse(row.sex(), is.sex()),
                        Objects.requireNonNullElse(row.admissionDate(), is.admissionDate()),
                        row.officialDate() == null ? is.officialDate() : row.officialDate(),
                        said(row.cardNumber(), is.cardNumber(), MemberColumn.CARD_NUMBER, faults),
                        said(row.citizenId(), is.citizenId(), MemberColumn.CITIZEN_ID, faults),
                        said(row.phone(), is.phone(), MemberColumn.PHONE, faults));
        if (!details.equals(is)) {
            faults.addAll(Member.brokenRules(details, member.status, today));
        }
        return new Decision(row, faults, member, cell, member.status, details, beyond);
    }

    private static String said(
            String written, String is, MemberColumn column, ImportFaults faults) {
        if (written == null || written.equals(Masking.mask(is))) {
            return is;
        }
        if (ImportedMember.isMasked(written)) {
            faults.add(column, "MASKED", ImportFaults.MASKED);
            return is;
        }
        return written;
    }

    private Decision fresh(ImportedMember row, MemberImportSql.Cell cell, ImportFaults faults) {
        boolean whole =
                has(row, row.fullName(), MemberColumn.FULL_NAME, faults)
                        & has(row, row.dateOfBirth(), MemberColumn.DATE_OF_BIRTH, faults)
                        & has(row, row.sex(), MemberColumn.SEX, faults)
                        & has(row, row.admissionDate(), MemberColumn.ADMISSION_DATE, faults)
                        & has(row, row.cellCode(), MemberColumn.CELL_CODE, faults);
        if (cell != null && !cell.holdsMembers()) {
            faults.add(MemberColumn.CELL_CODE, "RULE", ImportFaults.NO_CELL);
        }
        // As lists are kept: whoever has no day of recognition is on probation
        MemberStatus status =
                row.status() != null
                        ? row.status()
                        : row.officialDate() == null
                                ? MemberStatus.PROBATIONARY
                                : MemberStatus.OFFICIAL;
        if (!status.isFirst()) {
            faults.add(MemberColumn.STATUS, "RULE", ImportFaults.NOT_FIRST);
        }
        var details =
                new MemberDetails(
                        row.fullName(),
                        row.dateOfBirth(),
                        row.sex(),
                        row.admissionDate(),
                        row.officialDate(),
                        said(row.cardNumber(), null, MemberColumn.CARD_NUMBER, faults),
                        said(row.citizenId(), null, MemberColumn.CITIZEN_ID, faults),
                        said(row.phone(), null, MemberColumn.PHONE, faults));
        if (whole && row.unread().isEmpty()) {
            faults.addAll(Member.brokenRules(details, status, today));
            refuseEntryBeforeAdmission(details, faults);
        }
        return new Decision(row, faults, null, cell, status, details, Set.of());
    }

    /** Nobody is admitted after today, whatever the day of entry. */
    private void refuseEntryBeforeAdmission(MemberDetails details, ImportFaults faults) {
        if (details.admissionDate().isAfter(enteredOn) && !details.admissionDate().isAfter(today)) {
            faults.add(MemberColumn.ADMISSION_DATE, "RULE", ImportFaults.NOT_YET_ADMITTED);
        }
    }

    /** What could not be read has its fault already. */
    private static boolean has(
            ImportedMember row, Object value, MemberColumn column, ImportFaults faults) {
        if (value == null && !row.unread().contains(column)) {
            faults.add(column, "REQUIRED", ImportFaults.NEEDED);
        }
        return value != null;
    }
}
