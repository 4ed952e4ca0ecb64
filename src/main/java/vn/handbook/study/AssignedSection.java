package vn.handbook.study;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.handbook.resolution.SectionRequirement;
import vn.handbook.shared.time.Time;

/** A section that a member has to study or will have to. */
public record AssignedSection(
        UUID sectionId, SectionRequirement requirement, LocalDate opensOn, LocalDate dueOn) {

    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(opensOn);
    }

    /** Whether what happens then happens after the due date. */
    public boolean isLate(Instant at) {
        return LocalDate.ofInstant(at, Time.VIETNAM).isAfter(dueOn);
    }
}
