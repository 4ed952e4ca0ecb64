package vn.handbook.study;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import vn.handbook.member.MemberStatus;

/** That a plan reaches a member, and until when: a view of the database, which alone says so. */
@Entity
@Immutable
class PlanReach {
    @EmbeddedId Id id;

    /** Of the home cell. */
    UUID organizationId;

    /** One who studies, or exempt. */
    @Enumerated(EnumType.STRING)
    MemberStatus status;

    LocalDate dueOn;

    protected PlanReach() {}

    @Embeddable
    record Id(UUID planId, UUID memberId) {}
}
