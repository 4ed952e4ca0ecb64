package vn.handbook.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import vn.handbook.shared.time.Time;

/** What members read of themselves. */
@ApplicationScoped
class ProfileService {
    private static final int MONTHS_OF_PROBATION = 12;

    private final MemberService members;
    private final BackgroundRepository backgrounds;
    private final AffiliationSql affiliations;
    private final PositionQueries positions;
    private final Clock clock;

    ProfileService(
            MemberService members,
            BackgroundRepository backgrounds,
            AffiliationSql affiliations,
            PositionQueries positions,
            Clock clock) {
        this.members = members;
        this.backgrounds = backgrounds;
        this.affiliations = affiliations;
        this.positions = positions;
        this.clock = clock;
    }

    @Transactional
    ProfileResponse read(UUID memberId) {
        MemberResponse own = members.readOwn(memberId).body();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Time.VIETNAM);
        LocalDate admission = own.admissionDate();
        return new ProfileResponse(
                own,
                backgrounds.known(memberId),
                affiliations.of(memberId),
                positions.ofMember(memberId),
                PartyAge.years(admission, today),
                PartyAge.next(admission, today)
                        .map(badge -> new ProfileResponse.NextBadge(badge.years(), badge.on()))
                        .orElse(null),
                own.status() == MemberStatus.PROBATIONARY
                        ? admission.plusMonths(MONTHS_OF_PROBATION)
                        : null);
    }
}
