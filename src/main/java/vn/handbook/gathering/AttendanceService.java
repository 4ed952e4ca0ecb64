package vn.handbook.gathering;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.text.Text;
import vn.handbook.study.SectionCompletion;

/**
 * Who was at a study session, as each cell's secretary records it of the cell's own members.
 * Nothing is overwritten: a correction voids what was recorded, with its author, and records anew.
 * Presence completes the section since the session began; taking it back withdraws that, unless the
 * member was present at another one or had it done before.
 */
@ApplicationScoped
class AttendanceService {
    private static final Text UNKNOWN =
            Text.of(
                    "Không có đảng viên mang mã này của buổi học trong phạm vi của bạn.",
                    "There is no member with this id of the session in your scope.");
    private static final Text TWICE =
            Text.of("Người này được ghi hai lần.", "This member is named twice.");
    private static final Text NOT_BEGUN =
            Text.of("Buổi học chưa bắt đầu.", "The session has not begun.");

    private final StudySessionSql sessions;
    private final AttendanceSql sql;
    private final AttendanceListSql lists;
    private final SectionCompletion completion;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;

    AttendanceService(
            StudySessionSql sessions,
            AttendanceSql sql,
            AttendanceListSql lists,
            SectionCompletion completion,
            AuditTrail trail,
            Caller caller,
            Clock clock) {
        this.sessions = sessions;
        this.sql = sql;
        this.lists = lists;
        this.completion = completion;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * By name, those of the scope only.
     *
     * @throws vn.handbook.shared.problem.Problem 404 when the session neither belongs to the scope
     *     nor reaches it
     */
    @Transactional
    Page<AttendanceEntry> list(Scope scope, UUID sessionId, PageRequest page) {
        refuseOutside(scope, sessionId);
        UUID[] roots = scope.roots();
        Page<AttendanceListSql.Row> cut =
                Page.of(
                        lists.list(roots, sessionId, page),
                        page,
                        last ->
                                List.of(
                                        last.givenName(),
                                        last.otherNames(),
                                        last.entry().memberId()),
                        page.total(() -> lists.count(roots, sessionId)));
        return new Page<>(
                cut.items().stream().map(AttendanceListSql.Row::entry).toList(),
                cut.nextCursor(),
                cut.total());
    }

    /**
     * Safe to repeat: what is recorded already stays as it is.
     *
     * @throws vn.handbook.shared.problem.Problem 404 as above, 409 when the session is cancelled,
     *     422 when it has not begun or somebody is named who is none of the scope, or twice
     */
    @Transactional
    AttendanceRecorded record(Scope scope, UUID sessionId, RecordAttendanceRequest request) {
        refuseOutside(scope, sessionId);
        StudySession session = sessions.locked(sessionId);
        session.refuseCancelled();
        Instant now = clock.instant();
        Map<UUID, Presence> told = told(scope, session, request, now);
        Map<UUID, Presence> before = sql.inForce(sessionId, told.keySet());
        Map<UUID, Presence> changed = new HashMap<>(told);
        changed.entrySet().removeIf(entry -> entry.getValue() == before.get(entry.getKey()));
        if (!changed.isEmpty()) {
            sql.declareVoid(sessionId, changed.keySet(), caller.accountId(), now);
            sql.record(sessionId, changed, caller.accountId(), now);
            complete(session, changed, before);
            trail.record(
                    AuditEntry.of(AuditAction.ATTENDANCE_RECORDED)
                            .in(session.organizationId)
                            .about(sessionId));
        }
        int corrected = (int) changed.keySet().stream().filter(before::containsKey).count();
        return new AttendanceRecorded(
                changed.size() - corrected, corrected, told.size() - changed.size());
    }

    private void complete(
            StudySession session, Map<UUID, Presence> changed, Map<UUID, Presence> before) {
        Map<UUID, Instant> present = new HashMap<>();
        Map<UUID, Instant> withdrawn = new HashMap<>();
        changed.forEach(
                (member, presence) -> {
                    if (presence == Presence.PRESENT) {
                        present.put(member, session.startsAt);
                    } else if (before.get(member) == Presence.PRESENT) {
                        withdrawn.put(member, session.startsAt);
                    }
                });
        completion.withdraw(session.sectionId, withdrawn);
        if (!withdrawn.isEmpty()) {
            present.putAll(sql.presentSince(session.sectionId, withdrawn.keySet()));
        }
        completion.complete(session.sectionId, present);
    }

    private Map<UUID, Presence> told(
            Scope scope, StudySession session, RecordAttendanceRequest request, Instant now) {
        List<RecordAttendanceRequest.Entry> entries = request.entries();
        Set<UUID> known =
                sql.known(
                        scope.roots(),
                        session.id,
                        entries.stream()
                                .map(RecordAttendanceRequest.Entry::memberId)
                                .collect(Collectors.toSet()));
        var told = new LinkedHashMap<UUID, Presence>();
        var faults = new ArrayList<Fault>();
        if (session.startsAt.isAfter(now)) {
            faults.add(Fault.pointer("/entries", "RULE", NOT_BEGUN));
        }
        for (int i = 0; i < entries.size(); i++) {
            String pointer = "/entries/" + i + "/memberId";
            UUID member = entries.get(i).memberId();
            if (!known.contains(member)) {
                faults.add(Fault.pointer(pointer, "RULE", UNKNOWN));
            } else if (told.put(member, entries.get(i).presence()) != null) {
                faults.add(Fault.pointer(pointer, "RULE", TWICE));
            }
        }
        if (!faults.isEmpty()) {
            throw broken(faults);
        }
        return told;
    }

    private void refuseOutside(Scope scope, UUID sessionId) {
        if (sessions.find(scope.roots(), sessionId).isEmpty()) {
            throw CommonProblem.NOT_FOUND.problem();
        }
    }

    private static Problem broken(List<Fault> faults) {
        return StudySessionProblem.STUDY_SESSION_RULE_BROKEN.problem().faults(faults);
    }
}
