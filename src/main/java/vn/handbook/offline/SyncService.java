package vn.handbook.offline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.handbook.document.ChangeService;
import vn.handbook.document.DocumentChanges;
import vn.handbook.document.Readership;
import vn.handbook.notification.NotificationService;
import vn.handbook.notification.NotificationSummary;
import vn.handbook.shared.http.Conditions;
import vn.handbook.study.AssignmentListService;
import vn.handbook.study.AssignmentSummary;
import vn.handbook.study.SectionProgressSummary;

/** Tells a device what has changed for its member. */
@ApplicationScoped
class SyncService {
    private final ChangeService documents;
    private final AssignmentListService assignments;
    private final NotificationService notifications;
    private final Conditions conditions;

    SyncService(
            ChangeService documents,
            AssignmentListService assignments,
            NotificationService notifications,
            Conditions conditions) {
        this.documents = documents;
        this.assignments = assignments;
        this.notifications = notifications;
        this.conditions = conditions;
    }

    /**
     * @param since {@code null} for everything
     * @param limit of changes of documents, 1–200
     * @throws vn.handbook.shared.problem.Problem 400 when the cursor is not the member's in these
     *     roles
     */
    @Transactional
    SyncResponse since(UUID memberId, Readership readership, String since, int limit) {
        SyncCursor had = SyncCursor.read(since, memberId, readership);
        DocumentChanges changed = documents.after(readership, had.documents(), limit);
        List<AssignmentSummary> assigned = assignments.of(memberId);
        List<SectionProgressSummary> progress = assignments.progress(memberId, assigned);
        List<NotificationSummary> told = notifications.all(memberId);
        var has =
                new SyncCursor(
                        changed.nextCursor(),
                        conditions.digestOf(assigned),
                        conditions.digestOf(progress),
                        conditions.digestOf(told));
        return new SyncResponse(
                has.write(memberId, readership),
                changed.more(),
                changed.items(),
                has.assignments().equals(had.assignments()) ? null : assigned,
                has.progress().equals(had.progress()) ? null : progress,
                has.notifications().equals(had.notifications()) ? null : told);
    }
}
