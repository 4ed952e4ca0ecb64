package vn.handbook.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.handbook.audit.Actor;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.organization.OrganizationType;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.sheet.RowFault;
import vn.handbook.shared.sheet.RowOutcome;
import vn.handbook.shared.time.Time;

/** Takes lists of members into the register, some rows at a time. */
@ApplicationScoped
public class MemberImportService {
    private static final List<String> CELLS =
            Stream.of(OrganizationType.values())
                    .filter(OrganizationType::holdsMembers)
                    .map(Enum::name)
                    .toList();

    private final MemberImportSql sql;
    private final IdentifierVault vault;
    private final AuditTrail trail;
    private final Clock clock;

    MemberImportService(MemberImportSql sql, IdentifierVault vault, AuditTrail trail, Clock clock) {
        this.sql = sql;
        this.vault = vault;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Enters whom the register does not know, and corrects whom it does, by the rules by which
     * officers do so one by one. Whoever has a number of the row is known by it; without a number,
     * by name and day of birth in the cell. The rows do not contradict each other.
     *
     * @param scope where the list's author may write now
     * @param enteredOn from which day on new members are counted, not in the future; {@code null}
     *     for today
     * @param write whether the rows without faults are written
     */
    @Transactional
    public RowOutcome take(
            Scope scope,
            Actor author,
            List<ImportedMember> rows,
            LocalDate enteredOn,
            boolean write) {
        LocalDate counted = enteredOn == null ? today() : enteredOn;
        sql.planAnew();
        var known = new HashMap<UUID, MemberDetails>();
        MemberRowCheck check = check(scope, rows, known, counted);
        List<MemberRowCheck.Decision> decisions = rows.stream().map(check::decide).toList();
        recordTold(author, decisions);
        List<RowFault> faults =
                decisions.stream().flatMap(decision -> decision.faults().all().stream()).toList();
        int written = 0;
        if (write) {
            written =
                    write(
                            author,
                            known,
                            counted,
                            decisions.stream()
                                    .filter(decision -> decision.faults().isEmpty())
                                    .filter(decision -> decision.row().unread().isEmpty())
                                    .toList());
        }
        sql.forget();
        return new RowOutcome(faults, written);
    }

    private MemberRowCheck check(
            Scope scope,
            List<ImportedMember> rows,
            Map<UUID, MemberDetails> known,
            LocalDate counted) {
        Map<String, MemberImportSql.Cell> cells =
                sql.cells(scope.roots(), all(rows.stream().map(ImportedMember::cellCode)), CELLS);
        Set<String> numbers = all(rows.stream().map(ImportedMember::externalId));
        var homes = new ArrayList<UUID>();
        var births = new ArrayList<String>();
        for (ImportedMember row : rows) {
            MemberImportSql.Cell cell = row.cellCode() == null ? null : cells.get(row.cellCode());
            if (!row.isNumbered() && cell != null && row.dateOfBirth() != null) {
                homes.add(cell.id());
                births.add(row.dateOfBirth().toString());
            }
        }
        List<Member> found =
                sql.matches(
                        numbers,
                        numbers.stream().map(MemberMatches::id).filter(Objects::nonNull).toList(),
                        all(rows.stream().map(row -> ImportedMember.unmasked(row.cardNumber()))),
                        all(rows.stream().map(row -> ImportedMember.unmasked(row.citizenId())))
                                .stream()
                                .flatMap(number -> vault.citizenIdHashes(number).stream())
                                .toList(),
                        homes,
                        births);
        Set<UUID> inScope =
                sql.inScope(
                        scope.roots(),
                        found.stream()
                                .map(member -> member.organizationId)
                                .collect(Collectors.toSet()));
        return new MemberRowCheck(
                cells,
                new MemberMatches(found, vault::citizenIdHashes),
                inScope,
                member -> known.computeIfAbsent(member.id, id -> detailsOf(member)),
                counted,
                today());
    }

    private static Set<String> all(Stream<String> values) {
        return values.filter(Objects::nonNull).collect(Collectors.toCollection(HashSet::new));
    }

    /** As when they are entered one by one: it tells of somebody out of the author's scope. */
    private void recordTold(Actor author, List<MemberRowCheck.Decision> decisions) {
        decisions.stream()
                .flatMap(decision -> decision.takenBy().stream())
                .forEach(
                        holder ->
                                trail.record(
                                        AuditEntry.of(AuditAction.IDENTIFIER_TAKEN_TOLD)
                                                .by(author)
                                                .onMember(holder.id)
                                                .in(holder.organizationId)));
    }

    private int write(
            Actor author,
            Map<UUID, MemberDetails> known,
            LocalDate counted,
            List<MemberRowCheck.Decision> good) {
        var entered = new ArrayList<Member>();
        var entries = new ArrayList<AuditEntry>();
        for (MemberRowCheck.Decision decision : good) {
            Member member = decision.member();
            if (member == null) {
                member =
                        Member.admit(
                                decision.cell().id(),
                                decision.status(),
                                decision.details(),
                                counted,
                                today(),
                                clock.instant(),
                                vault);
                member.externalId = decision.row().externalId();
                entered.add(member);
                entries.add(
                        entry(
                                AuditAction.MEMBER_ADMITTED,
                                author,
                                member,
                                null,
                                decision.details()));
            } else if (corrects(decision, known.get(member.id))) {
                member.correct(decision.details(), today(), vault);
                entries.add(
                        entry(
                                AuditAction.MEMBER_CORRECTED,
                                author,
                                member,
                                known.get(member.id),
                                decision.details()));
            }
        }
        sql.write(entered);
        entries.forEach(trail::record);
        return entries.size();
    }

    private static boolean corrects(MemberRowCheck.Decision decision, MemberDetails is) {
        String number = decision.row().externalId();
        Member member = decision.member();
        boolean numbered =
                number != null && member.externalId == null && !number.equals(member.id.toString());
        if (numbered) {
            member.externalId = number;
        }
        return numbered || !decision.details().equals(is);
    }

    private static AuditEntry entry(
            AuditAction action,
            Actor author,
            Member member,
            MemberDetails before,
            MemberDetails after) {
        AuditEntry entry =
                AuditEntry.of(action).by(author).onMember(member.id).in(member.organizationId);
        MaskedIdentifiers.of(after)
                .recordChangesSince(
                        before == null ? MaskedIdentifiers.NONE : MaskedIdentifiers.of(before),
                        entry);
        return entry;
    }

    private MemberDetails detailsOf(Member member) {
        return MemberDetails.of(member, vault.open(member.id, member.identifiers));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Time.VIETNAM);
    }
}
