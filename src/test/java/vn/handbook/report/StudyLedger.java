package vn.handbook.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What a history has come to so far, counted person by person with nothing of the service's. */
final class StudyLedger {
    static final List<String> COUNTS =
            List.of(
                    "exempt",
                    "waived",
                    "completedInApp",
                    "completedOnPaper",
                    "inProgress",
                    "notStarted");

    final List<UUID> sections;
    final List<UUID> required;
    final List<Person> people = new ArrayList<>();

    /** The unit above each cell, from which day on. */
    final Map<UUID, TreeMap<LocalDate, UUID>> places = new HashMap<>();

    StudyLedger(List<UUID> sections, List<UUID> required) {
        this.sections = sections;
        this.required = required;
    }

    /** A change of status or of cell that holds; void ones are taken out. */
    record Change(LocalDate on, String status, UUID cell, String id) {}

    record Settlement(String id, UUID plan, String kind, LocalDate on) {}

    record Person(
            UUID id,
            List<Change> changes,
            Map<UUID, LocalDate> began,
            Map<UUID, LocalDate> completed,
            List<Settlement> settlements) {

        static Person entered(UUID id, LocalDate on, String status, UUID cell) {
            return new Person(
                    id,
                    new ArrayList<>(List.of(new Change(on, status, cell, null))),
                    new HashMap<>(),
                    new HashMap<>(),
                    new ArrayList<>());
        }

        String status(LocalDate day) {
            return last(day).stream()
                    .filter(change -> change.status() != null)
                    .reduce((one, next) -> next)
                    .map(Change::status)
                    .orElse("NONE");
        }

        UUID cell(LocalDate day) {
            return last(day).stream()
                    .filter(change -> change.cell() != null)
                    .reduce((one, next) -> next)
                    .map(Change::cell)
                    .orElse(null);
        }

        boolean studies(LocalDate day) {
            return List.of("OFFICIAL", "PROBATIONARY").contains(status(day));
        }

        private List<Change> last(LocalDate day) {
            return changes.stream().filter(change -> !change.on().isAfter(day)).toList();
        }

        void read(UUID section, boolean toTheEnd, LocalDate on) {
            began.merge(section, on, StudyLedger::earlier);
            if (toTheEnd) {
                completed.merge(section, on, StudyLedger::earlier);
            }
        }

        String state(UUID plan, List<UUID> required, LocalDate day) {
            if (required.stream()
                    .allMatch(
                            section ->
                                    completed.containsKey(section)
                                            && !completed.get(section).isAfter(day))) {
                return "completedInApp";
            }
            for (Settlement settlement : settlements) {
                if (settlement.plan().equals(plan) && !settlement.on().isAfter(day)) {
                    return settlement.kind().equals("WAIVED") ? "waived" : "completedOnPaper";
                }
            }
            return began.values().stream().anyMatch(on -> !on.isAfter(day))
                    ? "inProgress"
                    : "notStarted";
        }
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    UUID above(UUID cell, LocalDate day) {
        return places.get(cell).floorEntry(day).getValue();
    }

    /**
     * @param unit a cell or the unit above it
     * @param planned the plan's unit, {@code null} for one that lies above all
     */
    Map<String, Long> count(UUID plan, UUID planned, UUID unit, LocalDate day) {
        var counts = new HashMap<String, Long>();
        COUNTS.forEach(name -> counts.put(name, 0L));
        for (Person person : people) {
            UUID cell = person.cell(day);
            if (cell == null || !within(cell, unit, day)) {
                continue;
            }
            if (planned != null && !within(cell, planned, day)) {
                continue;
            }
            if (person.status(day).equals("EXEMPT")) {
                counts.merge("exempt", 1L, Long::sum);
            } else if (person.studies(day)) {
                counts.merge(person.state(plan, required, day), 1L, Long::sum);
            }
        }
        return counts;
    }

    private boolean within(UUID cell, UUID unit, LocalDate day) {
        return cell.equals(unit) || above(cell, day).equals(unit);
    }
}
