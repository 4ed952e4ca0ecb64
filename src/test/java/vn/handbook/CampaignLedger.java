package vn.handbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.handbook.CampaignPhones.Event;
import vn.handbook.report.StudyCounts;

/** Says from single events and single members what the service must have come to. */
final class CampaignLedger {
    /** What a section asks for. */
    record Section(UUID id, boolean required, boolean marked) {
        boolean isDone(Event event) {
            return marked ? event.done() : event.furthest().compareTo(BigDecimal.ONE) == 0;
        }
    }

    record Place(UUID member, UUID section) {}

    /** A row of {@code section_progress}. */
    record State(double furthest, int position, Instant reportedAt, Instant completedAt) {
        static State row(List<Object> columns) {
            return new State(
                    (Double) columns.get(2),
                    (Integer) columns.get(3),
                    instant(columns.get(4)),
                    instant(columns.get(5)));
        }
    }

    /**
     * @param at the client's time, as far as it is possible
     */
    record Arrived(Event event, Instant at) {}

    /**
     * @param path of units, from the root to the cell
     */
    record Person(UUID id, String status, Set<UUID> path) {}

    private final Map<UUID, Section> sections;
    private final Instant opening;

    CampaignLedger(List<Section> sections, Instant opening) {
        this.sections = sections.stream().collect(Collectors.toMap(Section::id, one -> one));
        this.opening = opening;
    }

    static Instant instant(Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }

    /** A clock can neither be ahead of the server's nor have been read before the opening. */
    Arrived arrived(Event event, Instant receivedAt) {
        Instant at = event.at().isBefore(opening) ? opening : event.at();
        return new Arrived(event, at.isAfter(receivedAt) ? receivedAt : at);
    }

    Map<Place, State> states(Collection<Arrived> events) {
        return events.stream()
                .collect(
                        Collectors.groupingBy(
                                one -> new Place(one.event().key().member(), one.event().section()),
                                Collectors.collectingAndThen(Collectors.toList(), this::state)));
    }

    private State state(List<Arrived> events) {
        Arrived latest =
                events.stream()
                        .max(
                                Comparator.comparing(Arrived::at)
                                        .thenComparing(one -> one.event().position()))
                        .orElseThrow();
        Section section = sections.get(latest.event().section());
        return new State(
                events.stream()
                        .mapToDouble(one -> one.event().furthest().doubleValue())
                        .max()
                        .orElseThrow(),
                latest.event().position(),
                latest.at(),
                events.stream()
                        .filter(one -> section.isDone(one.event()))
                        .map(Arrived::at)
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    /**
     * In which of the report's columns each member is.
     *
     * @param settlements in force, by member
     */
    Map<Person, String> standings(
            List<Person> people, Collection<Arrived> events, Map<UUID, String> settlements) {
        Map<UUID, List<Event>> byMember =
                events.stream()
                        .map(Arrived::event)
                        .collect(Collectors.groupingBy(event -> event.key().member()));
        return people.stream()
                .collect(
                        Collectors.toMap(
                                one -> one,
                                one ->
                                        standing(
                                                one,
                                                byMember.getOrDefault(one.id(), List.of()),
                                                settlements.get(one.id()))));
    }

    private String standing(Person person, List<Event> events, String settlement) {
        if (person.status().equals("EXEMPT")) {
            return "EXEMPT";
        } else if (hasDoneAll(events)) {
            return "COMPLETED";
        } else if (settlement != null) {
            return settlement;
        }
        return events.isEmpty() ? "NOT_STARTED" : "IN_PROGRESS";
    }

    private boolean hasDoneAll(List<Event> events) {
        Set<UUID> done =
                events.stream()
                        .filter(event -> sections.get(event.section()).isDone(event))
                        .map(Event::section)
                        .collect(Collectors.toSet());
        return sections.values().stream()
                .filter(Section::required)
                .allMatch(section -> done.contains(section.id()));
    }

    /** Of a unit, after the due date. */
    static StudyCounts counts(Map<Person, String> standings, UUID unit) {
        Map<String, Long> by =
                standings.entrySet().stream()
                        .filter(one -> one.getKey().path().contains(unit))
                        .collect(Collectors.groupingBy(Map.Entry::getValue, Collectors.counting()));
        long exempt = by.getOrDefault("EXEMPT", 0L);
        long waived = by.getOrDefault("WAIVED", 0L);
        long inApp = by.getOrDefault("COMPLETED", 0L);
        long onPaper = by.getOrDefault("COMPLETED_ON_PAPER", 0L);
        long inProgress = by.getOrDefault("IN_PROGRESS", 0L);
        long notStarted = by.getOrDefault("NOT_STARTED", 0L);
        long completed = inApp + onPaper;
        long expected = completed + inProgress + notStarted;
        return new StudyCounts(
                expected + exempt + waived,
                exempt,
                waived,
                expected,
                completed,
                inApp,
                onPaper,
                inProgress,
                notStarted,
                inProgress + notStarted,
                expected == 0
                        ? null
                        : BigDecimal.valueOf(completed)
                                .divide(BigDecimal.valueOf(expected), 4, RoundingMode.HALF_UP));
    }
}
