package vn.handbook.reflection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import vn.handbook.resolution.SectionRequirement;
import vn.handbook.shared.http.Conditions.Basis;
import vn.handbook.shared.http.Versioned;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.time.Time;
import vn.handbook.study.AssignedSectionService;

/**
 * A member's own reflections. As with notes the last writer must not win, and what a device repeats
 * because the answer was lost changes nothing. A deleted draft is deleted.
 */
@ApplicationScoped
class MyReflectionService {
    private final ReflectionQueries queries;
    private final ReflectionSql sql;
    private final AssignedSectionService sections;
    private final Clock clock;

    MyReflectionService(
            ReflectionQueries queries,
            ReflectionSql sql,
            AssignedSectionService sections,
            Clock clock) {
        this.queries = queries;
        this.sql = sql;
        this.sections = sections;
        this.clock = clock;
    }

    /** Whose, on which section, and by which plan it is asked for. */
    record Place(UUID memberId, UUID planId, UUID sectionId) {}

    /**
     * Also of a plan that the member was moved away from.
     *
     * @throws vn.handbook.shared.problem.Problem 404 when there is none
     */
    @Transactional
    Versioned<ReflectionResponse> read(Place place) {
        return versioned(find(place));
    }

    /**
     * Each time that it was handed in, the last first.
     *
     * @throws vn.handbook.shared.problem.Problem 404 when there is none
     */
    @Transactional
    Page<ReflectionRoundResponse> rounds(Place place, PageRequest page) {
        find(place);
        return Page.of(
                queries
                        .rounds(
                                place.memberId(),
                                place.sectionId(),
                                page.after(0, Integer::parseInt, Integer.MAX_VALUE),
                                page.rows())
                        .stream()
                        .map(ReflectionRound::response)
                        .toList(),
                page,
                last -> List.of(last.number()),
                page.total(() -> queries.countRounds(place.memberId(), place.sectionId())));
    }

    /**
     * Begins or changes the draft.
     *
     * @param change whether the device has seen one: what was deleted meanwhile is not to come back
     * @param basis what it has seen, looked at only when there is one that says something else
     * @throws vn.handbook.shared.problem.Problem 404 when the member is not asked for it, 409 when
     *     it is handed in, 428 and 412 as {@code basis} says
     */
    @Transactional
    Written put(Place place, PutReflectionRequest request, boolean change, Basis basis) {
        String text = request.cleaned();
        refuseUnasked(place);
        boolean created =
                !change
                        && sql.create(
                                UuidVersion7Strategy.INSTANCE.generateUuid(null),
                                place.memberId(),
                                place.sectionId(),
                                place.planId(),
                                text,
                                clock.instant());
        Reflection reflection =
                queries.find(place.memberId(), place.sectionId())
                        .orElseThrow(CommonProblem.STALE::problem);
        if (!reflection.body.equals(text)) {
            basis.on(reflection.version);
            reflection.write(place.planId(), text, clock.instant());
            flush();
        }
        return new Written(created, versioned(reflection));
    }

    /**
     * @param created or else changed, or left as it was
     */
    record Written(boolean created, Versioned<ReflectionResponse> reflection) {}

    /**
     * For good, whether or not it is there.
     *
     * @throws vn.handbook.shared.problem.Problem 409 when it was handed in
     */
    @Transactional
    void deleteDraft(Place place) {
        sql.deleteDraft(place.memberId(), place.sectionId());
        if (queries.find(place.memberId(), place.sectionId()).isPresent()) {
            throw ReflectionProblem.REFLECTION_HANDED_IN.problem();
        }
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when there is none or the member is no longer
     *     asked for it, 409 when it is handed in already, 428 and 412 as {@code basis} says
     */
    @Transactional
    Versioned<ReflectionSubmission> submit(Place place, Basis basis) {
        refuseUnasked(place);
        Reflection reflection = find(place);
        int number = (int) (queries.countRounds(place.memberId(), place.sectionId()) + 1);
        ReflectionRound round = reflection.submit(place.planId(), number, clock.instant());
        basis.on(reflection.version);
        sql.keep(round);
        flush();
        return new Versioned<>(
                reflection.version, new ReflectionSubmission(number, round.submittedAt));
    }

    private void flush() {
        try {
            sql.flush();
        } catch (OptimisticLockException another) {
            throw CommonProblem.STALE.problem();
        }
    }

    private Reflection find(Place place) {
        return queries.find(place.memberId(), place.sectionId())
                .filter(found -> found.planId.equals(place.planId()) || isAsked(place))
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    private void refuseUnasked(Place place) {
        if (!isAsked(place)) {
            throw CommonProblem.NOT_FOUND.problem();
        }
    }

    private boolean isAsked(Place place) {
        return sections.asks(
                place.memberId(),
                place.planId(),
                place.sectionId(),
                SectionRequirement.REFLECTION_ACCEPTED);
    }

    private Versioned<ReflectionResponse> versioned(Reflection of) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Time.VIETNAM);
        String remarks =
                queries.rounds(of.memberId, of.sectionId, Integer.MAX_VALUE, 1).stream()
                        .findFirst()
                        .map(round -> round.remarks)
                        .orElse(null);
        return new Versioned<>(
                of.version,
                new ReflectionResponse(
                        of.planId,
                        of.sectionId,
                        of.state,
                        of.body,
                        of.submittedAt,
                        sql.reviewerName(of.memberId, of.planId, today).orElse(null),
                        remarks,
                        of.createdAt,
                        of.updatedAt));
    }
}
