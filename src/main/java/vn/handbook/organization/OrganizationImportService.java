package vn.handbook.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.handbook.audit.Actor;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.sheet.RowOutcome;
import vn.handbook.shared.time.Time;

/** Takes lists of organisations into the tree, some rows at a time. */
@ApplicationScoped
public class OrganizationImportService {
    private final OrganizationImportSql sql;
    private final TreeSql tree;
    private final AuditTrail trail;
    private final Clock clock;

    OrganizationImportService(
            OrganizationImportSql sql, TreeSql tree, AuditTrail trail, Clock clock) {
        this.sql = sql;
        this.tree = tree;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Founds what the tree does not know by its code, and corrects the contact of what it does.
     *
     * @param scope where the list's author may write now
     * @param listed what the rows before founded; what these found is added
     * @param write whether the rows without faults are written
     */
    @Transactional
    public RowOutcome take(
            Scope scope,
            Actor author,
            List<ImportedOrganization> rows,
            ListedUnits listed,
            boolean write) {
        sql.planAnew();
        if (write) {
            tree.lock();
        }
        var check =
                new OrganizationRowCheck(
                        sql.find(
                                scope.roots(),
                                rows.stream()
                                        .flatMap(row -> Stream.of(row.code(), row.parentCode()))
                                        .filter(Objects::nonNull)
                                        .collect(Collectors.toSet())),
                        listed,
                        LocalDate.ofInstant(clock.instant(), Time.VIETNAM));
        List<OrganizationRowCheck.Decision> good =
                rows.stream()
                        .map(check::decide)
                        .filter(OrganizationRowCheck.Decision::good)
                        .toList();
        int written = write ? found(author, good) + correct(author, good) : 0;
        sql.forget();
        return new RowOutcome(check.faults(), written);
    }

    private int found(Actor author, List<OrganizationRowCheck.Decision> good) {
        List<OrganizationImportSql.Founding> foundings =
                good.stream()
                        .filter(decision -> decision.known() == null)
                        .map(
                                decision ->
                                        new OrganizationImportSql.Founding(
                                                decision.unit(), decision.row()))
                        .toList();
        if (foundings.isEmpty()) {
            return 0;
        }
        Instant now = clock.instant();
        sql.insert(foundings, now);
        sql.touch(
                foundings.stream()
                        .map(founding -> founding.unit().parentId())
                        .collect(Collectors.toSet()));
        var events = new ArrayList<OrganizationEvent>();
        for (OrganizationImportSql.Founding founding : foundings) {
            LocalDate on = founding.row().decisionDate();
            events.add(
                    OrganizationEvent.of(
                            founding.unit().id(),
                            OrganizationEventKind.CREATED,
                            null,
                            new Decision(founding.row().decisionNumber(), on, on),
                            author.accountId(),
                            now));
        }
        sql.keep(events);
        events.forEach(
                event ->
                        trail.record(
                                AuditEntry.of(AuditAction.ORGANIZATION_CREATED)
                                        .by(author)
                                        .in(event.organizationId)
                                        .about(event.id)));
        return events.size();
    }

    private int correct(Actor author, List<OrganizationRowCheck.Decision> good) {
        var contacts = new HashMap<Unit, OrganizationContact>();
        for (OrganizationRowCheck.Decision decision : good) {
            if (decision.known() != null) {
                OrganizationContact is = decision.known().contact();
                ImportedOrganization row = decision.row();
                var said =
                        new OrganizationContact(
                                row.address() == null ? is.address() : row.address(),
                                row.phone() == null ? is.phone() : row.phone(),
                                row.email() == null ? is.email() : row.email());
                if (!said.equals(is)) {
                    contacts.put(decision.known().unit(), said);
                }
            }
        }
        if (!contacts.isEmpty()) {
            sql.correct(contacts);
        }
        contacts.keySet()
                .forEach(
                        unit ->
                                trail.record(
                                        AuditEntry.of(AuditAction.ORGANIZATION_CORRECTED)
                                                .by(author)
                                                .in(unit.id())));
        return contacts.size();
    }
}
