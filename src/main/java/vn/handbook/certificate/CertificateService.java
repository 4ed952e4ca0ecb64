package vn.handbook.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.time.Time;
import vn.handbook.study.CompletedAssignments;

/**
 * Issues certificates when they are first asked for: the same one from then on, as long as what it
 * rests on stands.
 */
@ApplicationScoped
class CertificateService {
    private final CertificateSql sql;
    private final CompletedAssignments completed;
    private final CertificateConfig config;
    private final Clock clock;

    CertificateService(
            CertificateSql sql,
            CompletedAssignments completed,
            CertificateConfig config,
            Clock clock) {
        this.sql = sql;
        this.completed = completed;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the member has not completed it, or it is
     *     not the member's
     */
    @Transactional
    CertificateResponse of(UUID memberId, UUID planId) {
        return response(
                sql.find(memberId, planId)
                        .or(
                                () -> {
                                    issue(memberId, planId);
                                    return sql.find(memberId, planId);
                                })
                        .orElseThrow(CommonProblem.NOT_FOUND::problem));
    }

    private void issue(UUID memberId, UUID planId) {
        Instant now = clock.instant();
        sql.revoke(memberId, planId, now);
        completed
                .find(memberId, planId)
                .ifPresent(assignment -> sql.issue(memberId, planId, assignment, now));
    }

    /** Whoever asks, and whatever they typed. */
    @Transactional
    CertificateVerification verify(CertificateCode code) {
        return sql.find(code)
                .map(
                        found ->
                                new CertificateVerification(
                                        true,
                                        found.fullName(),
                                        found.planTitle(),
                                        found.resolutionTitle(),
                                        day(found.completedAt())))
                .orElse(CertificateVerification.NOT_VALID);
    }

    private CertificateResponse response(CertificateSql.Row found) {
        return new CertificateResponse(
                found.code().grouped(),
                config.address().replace("{code}", found.code().letters()),
                found.fullName(),
                found.planTitle(),
                found.resolutionTitle(),
                day(found.completedAt()),
                found.onPaper(),
                found.issuedAt());
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Time.VIETNAM);
    }
}
