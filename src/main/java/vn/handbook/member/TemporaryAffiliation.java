package vn.handbook.member;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;

/** That a member takes part in a second cell, from and to a day, both included. */
@Entity
class TemporaryAffiliation {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID memberId;
    UUID organizationId;
    UUID transferId;
    LocalDate fromDay;
    LocalDate toDay;
    UUID endedBy;
    Instant endedAt;

    protected TemporaryAffiliation() {}

    static TemporaryAffiliation by(Transfer transfer) {
        var affiliation = new TemporaryAffiliation();
        affiliation.memberId = transfer.memberId;
        affiliation.organizationId = transfer.toOrganizationId;
        affiliation.transferId = transfer.id;
        affiliation.fromDay = transfer.receivedOn;
        affiliation.toDay = transfer.endsOn;
        return affiliation;
    }

    void end(LocalDate on, UUID author, Instant now) {
        toDay = on;
        endedBy = author;
        endedAt = now;
    }
}
