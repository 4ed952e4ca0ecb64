package vn.handbook.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;
import vn.handbook.shared.http.Conditions.Basis;
import vn.handbook.shared.http.MergePatch;
import vn.handbook.shared.http.Versioned;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.security.Scope;

/** What is known of members besides the overview. */
@ApplicationScoped
class BackgroundService {
    private final MemberQueries members;
    private final BackgroundRepository backgrounds;
    private final AuditTrail trail;

    BackgroundService(MemberQueries members, BackgroundRepository backgrounds, AuditTrail trail) {
        this.members = members;
        this.backgrounds = backgrounds;
        this.trail = trail;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope
     */
    @Transactional
    Versioned<MemberBackground> read(Scope scope, UUID memberId) {
        if (members.find(scope.roots(), memberId).isEmpty()) {
            throw CommonProblem.NOT_FOUND.problem();
        }
        return known(memberId);
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope, 403 where it may only be
     *     read, 412 when it was changed meanwhile
     */
    @Transactional
    Versioned<MemberBackground> correct(
            Scope reading,
            Scope writing,
            UUID memberId,
            Basis basis,
            MergePatch<MemberBackground> patch) {
        Member member =
                members.find(writing.roots(), memberId)
                        .orElseThrow(
                                () ->
                                        members.find(reading.roots(), memberId).isPresent()
                                                ? CommonProblem.FORBIDDEN.problem()
                                                : CommonProblem.NOT_FOUND.problem());
        basis.on(backgrounds.version(memberId));
        try {
            backgrounds.correct(memberId, patch.appliedTo(backgrounds.known(memberId)));
        } catch (OptimisticLockException | ConstraintViolationException another) {
            throw CommonProblem.STALE.problem();
        }
        trail.record(
                AuditEntry.of(AuditAction.MEMBER_CORRECTED)
                        .onMember(memberId)
                        .in(member.organizationId));
        return known(memberId);
    }

    private Versioned<MemberBackground> known(UUID memberId) {
        return new Versioned<>(backgrounds.version(memberId), backgrounds.known(memberId));
    }
}
