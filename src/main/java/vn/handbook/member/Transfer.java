package vn.handbook.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import vn.handbook.shared.text.Cleaning;
import vn.handbook.shared.time.WorkingDays;

/** A member's way from one organisation to another. */
@Entity
class Transfer {
    /** The introduction is presented within 30 working days of it. */
    private static final int WORKING_DAYS_TO_PRESENT = 30;

    /** The whole procedure takes at most 60. */
    private static final int WORKING_DAYS_TO_COMPLETE = 60;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID memberId;

    @Enumerated(EnumType.STRING)
    TransferKind kind;

    @Enumerated(EnumType.STRING)
    TransferState state;

    UUID fromOrganizationId;
    UUID toOrganizationId;
    String outsideName;
    String reason;
    LocalDate requestedOn;
    LocalDate releasedOn;
    LocalDate presentBy;
    LocalDate completeBy;
    LocalDate receivedOn;
    LocalDate endsOn;
    @Version int version;
    Instant createdAt;

    protected Transfer() {}

    static Transfer requested(
            CreateTransferRequest request, UUID from, LocalDate today, Instant now) {
        var transfer = new Transfer();
        transfer.memberId = request.memberId();
        transfer.kind = request.kind();
        transfer.state = TransferState.REQUESTED;
        transfer.fromOrganizationId = from;
        transfer.toOrganizationId = request.toOrganizationId();
        transfer.outsideName = Cleaning.line(request.outsideName());
        transfer.reason = Cleaning.line(request.reason());
        transfer.requestedOn = request.requestedOn() == null ? today : request.requestedOn();
        transfer.endsOn = request.endsOn();
        transfer.createdAt = now;
        return transfer;
    }

    static Transfer arrived(
            UUID memberId, CreateArrivalRequest request, LocalDate on, Instant now) {
        var transfer = new Transfer();
        transfer.memberId = memberId;
        transfer.kind = TransferKind.INCOMING;
        transfer.state = TransferState.RECEIVED;
        transfer.toOrganizationId = request.member().organizationId();
        transfer.outsideName = Cleaning.line(request.outsideName());
        transfer.reason = Cleaning.line(request.reason());
        transfer.requestedOn = on;
        transfer.receivedOn = on;
        transfer.createdAt = now;
        return transfer;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 409 when the step may not follow
     */
    void go(TransferState next, LocalDate on, WorkingDays days) {
        if (!state.mayBecome(next)) {
            throw MemberProblem.TRANSFER_STEP_NOT_ALLOWED.problem();
        }
        state = next;
        if (next == TransferState.RELEASED) {
            releasedOn = on;
            presentBy = days.after(on, WORKING_DAYS_TO_PRESENT);
            completeBy = days.after(on, WORKING_DAYS_TO_COMPLETE);
        } else if (next == TransferState.RECEIVED) {
            receivedOn = on;
        }
    }

    LocalDate lastStepOn() {
        return releasedOn == null ? requestedOn : releasedOn;
    }

    boolean isOverdue(LocalDate today) {
        return state == TransferState.RELEASED && today.isAfter(presentBy);
    }
}
