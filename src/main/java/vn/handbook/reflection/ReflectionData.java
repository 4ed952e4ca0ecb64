package vn.handbook.reflection;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.handbook.shared.privacy.Person;
import vn.handbook.shared.privacy.PersonalData;

/** What somebody wrote, every round of it, and which of others' they reviewed or had reviewed. */
@Singleton
class ReflectionData implements PersonalData {
    private static final UUID NOBODY = new UUID(0, 0);

    private final ReflectionQueries queries;
    private final ReviewerQueries reviewers;

    ReflectionData(ReflectionQueries queries, ReviewerQueries reviewers) {
        this.queries = queries;
        this.reviewers = reviewers;
    }

    record Own(
            UUID planId,
            UUID sectionId,
            ReflectionState state,
            String text,
            Instant createdAt,
            Instant updatedAt,
            List<ReflectionRoundResponse> rounds) {}

    /** Whose the reviewed ones are, and what they say, is not part of it: that is theirs. */
    record Reflections(
            List<Own> own, List<UUID> reviewed, List<UUID> reviewerOf, List<UUID> reviewersNamed) {}

    @Override
    public String section() {
        return "reflections";
    }

    @Override
    public Set<String> tables() {
        return Set.of("reflection", "reflection_round", "study_plan_reviewer");
    }

    @Override
    public Object about(Person person) {
        var all =
                new Reflections(
                        person.memberId().map(this::own).orElse(List.of()),
                        queries.reviewedBy(person.accountId()),
                        reviewers.being(person.memberId().orElse(NOBODY), person.accountId()),
                        reviewers.recordedBy(person.accountId()));
        return all.equals(new Reflections(List.of(), List.of(), List.of(), List.of())) ? null : all;
    }

    private List<Own> own(UUID memberId) {
        List<ReflectionRound> rounds = queries.roundsOfMember(memberId);
        return queries.ofMember(memberId).stream()
                .map(
                        one ->
                                new Own(
                                        one.planId,
                                        one.sectionId,
                                        one.state,
                                        one.body,
                                        one.createdAt,
                                        one.updatedAt,
                                        rounds.stream()
                                                .filter(
                                                        round ->
                                                                round.id
                                                                        .reflectionId()
                                                                        .equals(one.id))
                                                .map(ReflectionRound::response)
                                                .toList()))
                .toList();
    }
}
