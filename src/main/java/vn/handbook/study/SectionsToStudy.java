package vn.handbook.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.handbook.resolution.ResolutionContent;
import vn.handbook.resolution.ResolutionContent.Section;

/** Lays what a member did beside what there is to study. */
final class SectionsToStudy {
    private static final SectionStanding NOTHING = new SectionStanding(0, 0, null, 0);

    private SectionsToStudy() {}

    /**
     * @param standings by section
     * @param counting the sections that count for the member's completion
     */
    static List<SectionToStudy> of(
            ResolutionContent content,
            Map<UUID, SectionStanding> standings,
            Set<UUID> counting,
            LocalDate today) {
        Predicate<UUID> done = id -> standings.getOrDefault(id, NOTHING).completedAt() != null;
        return content.sections().stream()
                .map(
                        section ->
                                SectionToStudy.of(
                                        section,
                                        standings.getOrDefault(section.id(), NOTHING),
                                        counting.contains(section.id()),
                                        before(section, content).filter(done.negate()).toList(),
                                        today))
                .toList();
    }

    private static Stream<UUID> before(Section section, ResolutionContent content) {
        return section.prerequisites().stream()
                .map(position -> content.sections().get(position - 1).id());
    }
}
