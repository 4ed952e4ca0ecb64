package vn.handbook.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.security.Scope;
import vn.handbook.shared.text.Text;
import vn.handbook.shared.time.Time;

/** Whom a cell has to think of in time. */
@ApplicationScoped
class MemberListService {
    private static final int DAYS_AHEAD = 60;

    private final MemberListSql sql;
    private final Clock clock;

    MemberListService(MemberListSql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Whose probation has ended or ends by a day, within 60 days where none is named. */
    @Transactional
    Page<MemberListRow> probationEnding(
            Scope scope, UUID organizationId, LocalDate until, PageRequest page) {
        return sql.probationEnding(
                scope.roots(),
                organizationId,
                until == null ? today().plusDays(DAYS_AHEAD) : until,
                page);
    }

    /**
     * Who is to be awarded a badge on a day, the next award where none is named.
     *
     * @throws vn.handbook.shared.problem.Problem 400 when no badges are awarded on that day
     */
    @Transactional
    Page<MemberListRow> badges(
            Scope scope, UUID organizationId, LocalDate named, PageRequest page) {
        LocalDate on = named == null ? AwardDays.next(today()) : named;
        if (!AwardDays.contains(on)) {
            throw CommonProblem.INVALID_REQUEST
                    .problem()
                    .faults(
                            List.of(
                                    Fault.parameter(
                                            "on",
                                            "RULE",
                                            Text.of(
                                                    "Huy hiệu trao vào 3/2, 19/5, 2/9 và 7/11.",
                                                    "Badges are awarded on 3/2, 19/5, 2/9 and 7/11."))));
        }
        return sql.badges(scope.roots(), organizationId, AwardDays.previous(on), on, page);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Time.VIETNAM);
    }
}
