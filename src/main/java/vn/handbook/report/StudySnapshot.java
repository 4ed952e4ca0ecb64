package vn.handbook.report;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.id.uuid.UuidVersion7Strategy;

/** That a report was frozen; its counts are in rows of their own. */
@Entity
@Immutable
@Table(name = "study_report_snapshot")
class StudySnapshot {
    @Id UUID id;
    UUID planId;
    UUID organizationId;

    @Enumerated(EnumType.STRING)
    StudySnapshotKind kind;

    LocalDate day;
    LocalDate dueOn;
    UUID accountId;
    Instant takenAt;

    protected StudySnapshot() {}

    /** As an officer wants it. */
    static StudySnapshot of(StudyReport report, UUID accountId) {
        var snapshot = new StudySnapshot();
        snapshot.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        snapshot.planId = report.planId();
        snapshot.organizationId = report.organizationId();
        snapshot.kind = StudySnapshotKind.OFFICER;
        snapshot.day = report.countedOn();
        snapshot.dueOn = report.dueOn();
        snapshot.accountId = accountId;
        snapshot.takenAt = report.countedAt();
        return snapshot;
    }

    StudySnapshotSummary summary(String planTitle, String organizationName) {
        return new StudySnapshotSummary(
                id,
                planId,
                planTitle,
                organizationId,
                organizationName,
                kind,
                day,
                dueOn,
                accountId,
                takenAt);
    }
}
