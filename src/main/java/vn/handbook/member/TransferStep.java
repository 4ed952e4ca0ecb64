package vn.handbook.member;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.UuidGenerator;
import vn.handbook.shared.text.Cleaning;

/** That a transfer came to a state. */
@Entity
@Immutable
class TransferStep {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID transferId;

    @Enumerated(EnumType.STRING)
    TransferState state;

    LocalDate happenedOn;
    String decisionNumber;
    LocalDate decidedOn;
    String remark;
    UUID accountId;
    Instant recordedAt;

    protected TransferStep() {}

    static TransferStep of(
            UUID transferId,
            TransferState state,
            LocalDate on,
            String decisionNumber,
            LocalDate decidedOn,
            String remark,
            UUID author,
            Instant now) {
        var step = new TransferStep();
        step.transferId = transferId;
        step.state = state;
        step.happenedOn = on;
        step.decisionNumber = Cleaning.line(decisionNumber);
        step.decidedOn = decidedOn;
        step.remark = Cleaning.line(remark);
        step.accountId = author;
        step.recordedAt = now;
        return step;
    }
}
