package vn.handbook.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.privacy.Person;
import vn.handbook.shared.security.Role;
import vn.handbook.shared.security.Scope;

/** The trail as auditors and the people concerned read it. */
@ApplicationScoped
class AuditService {
    private static final UUID AFTER_ALL_IDS = new UUID(-1, -1);
    private static final UUID NOBODY = new UUID(0, 0);

    private final AuditQueries queries;
    private final AuditRows rows;
    private final AuditTrail trail;

    AuditService(AuditQueries queries, AuditRows rows, AuditTrail trail) {
        this.queries = queries;
        this.rows = rows;
        this.trail = trail;
    }

    /** Newest first. That it was read is recorded too. */
    @Transactional
    Page<AuditEventResponse> list(Scope scope, AuditFilter filter, PageRequest page) {
        List<AuditRow> found =
                queries.list(
                        scope.roots(),
                        filter.actionName(),
                        filter.memberId() == null,
                        orNobody(filter.memberId()),
                        filter.accountId() == null,
                        orNobody(filter.accountId()),
                        filter.actorAccountId() == null,
                        orNobody(filter.actorAccountId()),
                        filter.fromOrBeginning(),
                        filter.toOrEnd(),
                        before(page),
                        beforeId(page),
                        page.rows());
        Long total = page.total(() -> count(scope, filter));
        recordReading(scope);
        return Page.of(
                found.stream().map(rows::forAuditors).toList(),
                page,
                last -> List.of(last.happenedAt(), last.id()),
                total);
    }

    private Long count(Scope scope, AuditFilter filter) {
        return queries.count(
                scope.roots(),
                filter.actionName(),
                filter.memberId() == null,
                orNobody(filter.memberId()),
                filter.accountId() == null,
                orNobody(filter.accountId()),
                filter.actorAccountId() == null,
                orNobody(filter.actorAccountId()),
                filter.fromOrBeginning(),
                filter.toOrEnd());
    }

    private void recordReading(Scope scope) {
        UUID office = scope.organizations().stream().sorted().findFirst().orElseThrow();
        trail.record(
                AuditEntry.of(AuditAction.AUDIT_EVENTS_READ).as(Role.AUDITOR, office).in(office));
    }

    /** What happened to a person's data and account, newest first. */
    @Transactional
    Page<AccessLogEntry> accessLog(Person person, PageRequest page) {
        UUID memberId = person.memberId().orElse(NOBODY);
        List<AccessLogEntry> found =
                queries
                        .about(
                                memberId,
                                person.accountId(),
                                before(page),
                                beforeId(page),
                                page.rows())
                        .stream()
                        .map(row -> rows.forThePerson(row, person.accountId()))
                        .toList();
        Long total = page.total(() -> queries.countAbout(memberId, person.accountId()));
        return Page.of(found, page, last -> List.of(last.happenedAt(), last.id()), total);
    }

    private static Instant before(PageRequest page) {
        return page.after(0, Instant::parse, AuditFilter.AFTER_ALL);
    }

    private static UUID beforeId(PageRequest page) {
        return page.after(1, UUID::fromString, AFTER_ALL_IDS);
    }

    private static UUID orNobody(UUID id) {
        return Optional.ofNullable(id).orElse(NOBODY);
    }
}
