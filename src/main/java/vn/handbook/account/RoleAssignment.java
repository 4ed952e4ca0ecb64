package vn.handbook.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import vn.handbook.shared.security.Role;
import vn.handbook.shared.text.Text;

/**
 * A role held on an organisation and its subtree, from and to a day, both included. It is never
 * deleted: ended at once, its last day is yesterday, which for one that began today or later means
 * that it was never held.
 */
@Entity
class RoleAssignment {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID accountId;

    @Enumerated(EnumType.STRING)
    Role role;

    UUID organizationId;
    LocalDate validFrom;
    LocalDate validTo;
    UUID grantedBy;
    Instant grantedAt;
    UUID endedBy;
    Instant endedAt;
    String endReason;
    @Version int version;

    protected RoleAssignment() {}

    static RoleAssignment grant(
            UUID accountId, Role role, UUID organizationId, Term term, UUID grantor, Instant now) {
        var assignment = new RoleAssignment();
        assignment.accountId = accountId;
        assignment.role = role;
        assignment.organizationId = organizationId;
        assignment.validFrom = term.from();
        assignment.validTo = term.to();
        assignment.grantedBy = grantor;
        assignment.grantedAt = now;
        return assignment;
    }

    /**
     * @param lastDay {@code null} to end it at once
     * @throws vn.handbook.shared.problem.Problem 409 when it is over, 422 when the day is past or
     *     would lengthen it
     */
    void end(LocalDate lastDay, String reason, UUID ender, LocalDate today, Instant now) {
        if (validTo != null && (validTo.isBefore(today) || validTo.isBefore(validFrom))) {
            throw RightsProblem.ROLE_ASSIGNMENT_OVER.problem();
        }
        if (lastDay != null && lastDay.isBefore(today)) {
            throw RightsProblem.broken(
                    "/lastDay",
                    Text.of(
                            "Ngày cuối không được ở quá khứ; bỏ trống để kết thúc ngay.",
                            "The last day must not be past; leave it out to end at once."));
        }
        if (lastDay != null && validTo != null && lastDay.isAfter(validTo)) {
            throw RightsProblem.broken(
                    "/lastDay",
                    Text.of(
                            "Kết thúc không được kéo dài vai trò.",
                            "An ending must not lengthen the role."));
        }
        LocalDate last = lastDay == null ? today.minusDays(1) : lastDay;
        LocalDate eve = validFrom.minusDays(1);
        validTo = last.isBefore(eve) ? eve : last;
        endReason = reason;
        endedBy = ender;
        endedAt = now;
    }
}
