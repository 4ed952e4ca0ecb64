package vn.handbook.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.security.Scope;

/** What organisations were, and what happened to them. */
@ApplicationScoped
class OrganizationHistoryService {
    private static final LocalDate AFTER_ALL_DAYS = LocalDate.of(9999, 12, 31);
    private static final Instant AFTER_ALL = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID AFTER_ALL_IDS = new UUID(-1, -1);

    private final OrganizationQueries queries;
    private final OrganizationEventQueries history;
    private final OrganizationEventRepository events;

    OrganizationHistoryService(
            OrganizationQueries queries,
            OrganizationEventQueries history,
            OrganizationEventRepository events) {
        this.queries = queries;
        this.history = history;
        this.events = events;
    }

    /**
     * Latest first.
     *
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope
     */
    @Transactional
    Page<OrganizationEventSummary> events(Scope scope, UUID id, PageRequest page) {
        find(scope, id);
        List<OrganizationEvent> rows =
                history.list(
                        id,
                        page.after(0, LocalDate::parse, AFTER_ALL_DAYS),
                        page.after(1, Instant::parse, AFTER_ALL),
                        page.after(2, UUID::fromString, AFTER_ALL_IDS),
                        page.rows());
        Map<UUID, String> names = names(rows);
        return Page.of(
                rows.stream()
                        .map(row -> OrganizationEventSummary.of(row, names.get(row.otherId)))
                        .toList(),
                page,
                last -> List.of(last.decision().effectiveOn(), last.recordedAt(), last.id()),
                page.total(() -> history.count(id)));
    }

    private Map<UUID, String> names(List<OrganizationEvent> rows) {
        List<UUID> others =
                rows.stream().map(row -> row.otherId).filter(Objects::nonNull).distinct().toList();
        // Looked up by null, too: for changes without another organisation
        return others.isEmpty()
                ? new HashMap<>()
                : history.names(others).stream()
                        .collect(Collectors.toMap(OrganizationStep::id, OrganizationStep::name));
    }

    /**
     * What an organisation was at the end of a day. Who may ask follows from its place today.
     *
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope, and for a day on which it
     *     did not exist
     */
    @Transactional
    OrganizationAsOf asOf(Scope scope, UUID id, LocalDate day) {
        Organization today = find(scope, id);
        if (day.isBefore(today.validFrom)
                || today.validTo != null && !day.isBefore(today.validTo)) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        State state = state(id, day);
        var path = new LinkedList<OrganizationStep>();
        path.addFirst(new OrganizationStep(id, state.name()));
        // As many steps as the tree has levels: eight at most
        for (UUID above = state.parentId(); above != null; ) {
            State superior = state(above, day);
            path.addFirst(new OrganizationStep(above, superior.name()));
            above = superior.parentId();
        }
        return new OrganizationAsOf(id, day, state.type(), state.name(), List.copyOf(path));
    }

    private record State(String name, OrganizationType type, UUID parentId) {}

    private State state(UUID id, LocalDate day) {
        return history.firstAfter(id, day)
                .map(event -> new State(event.priorName, event.priorType, event.priorParentId))
                .orElseGet(
                        () -> {
                            Organization now =
                                    events.getEntityManager().find(Organization.class, id);
                            return new State(now.name, now.type, now.parentId);
                        });
    }

    private Organization find(Scope scope, UUID id) {
        return queries.find(scope.roots(), id).orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
