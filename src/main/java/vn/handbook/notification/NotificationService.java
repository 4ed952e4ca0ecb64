package vn.handbook.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.time.Time;
import vn.handbook.study.AssignmentListService;
import vn.handbook.study.AssignmentSummary;

/**
 * What a member is told. What follows from plans is worked out when the member asks: a call to
 * study reaches millions and writes nothing for them.
 */
@ApplicationScoped
public class NotificationService {
    private static final Instant AFTER_ALL_TIMES = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID AFTER_ALL_IDS = new UUID(-1, -1);
    private static final Comparator<NotificationSummary> LATEST_FIRST =
            Comparator.comparing(NotificationSummary::notifiedAt)
                    .thenComparing(told -> told.id().toString())
                    .reversed();

    private final NotificationSql sql;
    private final PreferenceSql preferences;
    private final AssignmentListService assignments;
    private final NotificationConfig config;
    private final Clock clock;

    NotificationService(
            NotificationSql sql,
            PreferenceSql preferences,
            AssignmentListService assignments,
            NotificationConfig config,
            Clock clock) {
        this.sql = sql;
        this.preferences = preferences;
        this.assignments = assignments;
        this.config = config;
        this.clock = clock;
    }

    /** The latest first. */
    @Transactional
    Page<NotificationSummary> list(UUID memberId, PageRequest page) {
        Instant before = page.after(0, Instant::parse, AFTER_ALL_TIMES);
        String beforeId = page.after(1, UUID::fromString, AFTER_ALL_IDS).toString();
        List<NotificationSummary> all = told(memberId);
        Page<NotificationSummary> cut =
                Page.of(
                        all.stream().filter(told -> isBehind(told, before, beforeId)).toList(),
                        page,
                        last -> List.of(last.notifiedAt(), last.id()),
                        page.total(() -> (long) all.size()));
        return new Page<>(withReadings(memberId, cut.items()), cut.nextCursor(), cut.total());
    }

    /** All that the member is told now, the latest first. */
    @Transactional
    public List<NotificationSummary> all(UUID memberId) {
        return withReadings(memberId, told(memberId));
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the member is not told such a thing
     */
    @Transactional
    NotificationSummary read(UUID memberId, UUID id) {
        NotificationSummary asked =
                told(memberId).stream()
                        .filter(told -> told.id().equals(id))
                        .findFirst()
                        .orElseThrow(CommonProblem.NOT_FOUND::problem);
        sql.read(memberId, id, clock.instant());
        return withReadings(memberId, List.of(asked)).get(0);
    }

    /**
     * Tells a member that a reflection came back; in the caller's transaction, once a return.
     *
     * @param occasion what was returned, and which time it was
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void tellReturned(UUID memberId, UUID planId, String occasion) {
        sql.tell(NotificationKind.RETURNED, planId, occasion, List.of(memberId), clock.instant());
    }

    private List<NotificationSummary> told(UUID memberId) {
        Instant now = clock.instant();
        Instant since = now.minus(config.retention());
        NotificationPreferences wanted = preferences.of(memberId);
        List<AssignmentSummary> assigned = assignments.of(memberId);
        Map<UUID, AssignmentSummary> byPlan =
                assigned.stream()
                        .collect(Collectors.toMap(AssignmentSummary::id, Function.identity()));
        LocalDate today = LocalDate.ofInstant(now, Time.VIETNAM);
        Stream<NotificationSummary> derived =
                assigned.stream()
                        .flatMap(
                                one ->
                                        PlanNotifications.of(
                                                memberId, one, today, config.dueSoonDays())
                                                .stream());
        // What is no longer to be studied is no longer to be hurried
        Stream<NotificationSummary> kept =
                sql.of(memberId, since).stream()
                        .filter(one -> byPlan.containsKey(one.planId()))
                        .map(one -> one.summary(byPlan.get(one.planId())));
        return Stream.concat(derived, kept)
                .filter(told -> wanted.kinds().contains(told.kind()))
                .filter(told -> !told.notifiedAt().isBefore(since))
                .map(told -> told.at(wanted.after(told.notifiedAt())))
                .filter(told -> !told.notifiedAt().isAfter(now))
                .sorted(LATEST_FIRST)
                .toList();
    }

    private List<NotificationSummary> withReadings(UUID memberId, List<NotificationSummary> told) {
        Map<UUID, Instant> readings =
                sql.readings(memberId, told.stream().map(NotificationSummary::id).toList());
        return told.stream().map(one -> one.read(readings.get(one.id()))).toList();
    }

    private static boolean isBehind(NotificationSummary told, Instant before, String beforeId) {
        int order = told.notifiedAt().compareTo(before);
        return order < 0 || order == 0 && told.id().toString().compareTo(beforeId) < 0;
    }
}
