package vn.handbook.member;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.handbook.audit.AuditAction;
import vn.handbook.audit.AuditEntry;
import vn.handbook.audit.AuditTrail;

/**
 * Lets a member's standing follow from the changes that hold, with all that follows from it, in the
 * transaction at hand. The member is held ({@link MemberRepository#hold}).
 */
@Singleton
class Standings {
    private final MemberChangeQueries queries;
    private final MemberChangeRepository changes;
    private final StandingSql sql;
    private final List<StandingRule> rules;
    private final AuditTrail trail;

    Standings(
            MemberChangeQueries queries,
            MemberChangeRepository changes,
            StandingSql sql,
            @All List<StandingRule> rules,
            AuditTrail trail) {
        this.queries = queries;
        this.changes = changes;
        this.sql = sql;
        this.rules = rules;
        this.trail = trail;
    }

    StandingHistory of(Member member) {
        return StandingHistory.of(sql.first(member.id), steps(queries.holding(member.id)))
                .orElseThrow(() -> new IllegalStateException("Changes that make no history"));
    }

    /**
     * Records a change that happened last.
     *
     * @return whether it may follow; if not, nothing has happened
     */
    boolean goOn(Member member, MemberChange change) {
        var steps = new ArrayList<>(steps(queries.holding(member.id)));
        steps.add(change.step());
        Optional<StandingHistory> history = StandingHistory.of(sql.first(member.id), steps);
        history.ifPresent(
                made -> {
                    changes.persist(change);
                    follow(member, made, made.standings().size() - 1, change);
                });
        return history.isPresent();
    }

    /**
     * The history without one change that was made void.
     *
     * @return whether the others make one; if not, nothing has happened
     */
    boolean goWithout(Member member, MemberChange voided) {
        List<MemberChange> others =
                queries.holding(member.id).stream()
                        .filter(change -> !change.id.equals(voided.id))
                        .toList();
        Optional<StandingHistory> history = StandingHistory.of(sql.first(member.id), steps(others));
        history.ifPresent(made -> follow(member, made, 1, voided));
        return history.isPresent();
    }

    private void follow(
            Member member, StandingHistory history, int unchanged, MemberChange change) {
        Standing before = member.standing();
        Standing after = history.last().standing();
        LocalDate on = history.last().from();
        member.stand(history);
        sql.keep(member.id, history.standings(), unchanged);
        if (!after.equals(before)) {
            rules.forEach(rule -> rule.stands(member.id, before, after, on));
        }
        trail.record(
                AuditEntry.of(
                                change.isVoid()
                                        ? AuditAction.MEMBER_CHANGE_VOIDED
                                        : AuditAction.MEMBER_CHANGED)
                        .onMember(member.id)
                        .in(after.organizationId())
                        .about(change.id));
    }

    private static List<StandingHistory.Step> steps(List<MemberChange> changes) {
        return changes.stream().map(MemberChange::step).toList();
    }
}
