package vn.handbook.resolution;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import vn.handbook.group.MemberGroupService;
import vn.handbook.member.MemberStatus;
import vn.handbook.organization.OutsideScope;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.text.Text;

/** Refuses targets that a plan of an organisation cannot have. */
@Singleton
class TargetCheck {
    private static final Text WITHIN_ANOTHER =
            Text.of(
                    "Nằm trong một tổ chức khác cũng được chọn.",
                    "Lies within another one that is named.");
    private static final Text NO_SUCH_GROUP =
            Text.of(
                    "Không có nhóm đang dùng nào mang mã này trong tổ chức ấy.",
                    "There is no open group with this id within that organisation.");
    private static final Text DOES_NOT_STUDY =
            Text.of("Chỉ PROBATIONARY hoặc OFFICIAL.", "Only PROBATIONARY or OFFICIAL.");
    private static final Text BACKWARDS =
            Text.of("Không được nhỏ hơn tuổi đầu.", "Must not be below the lower age.");

    private final StudyPlanQueries queries;
    private final MemberGroupService groups;

    TargetCheck(StudyPlanQueries queries, MemberGroupService groups) {
        this.queries = queries;
        this.groups = groups;
    }

    /**
     * @param organizationId whose plan it is
     */
    List<Fault> faults(UUID organizationId, StudyPlanTargets targets) {
        var faults = new ArrayList<Fault>();
        List<UUID> units = targets.organizationIds();
        if (!units.isEmpty()) {
            Set<UUID> living = Set.copyOf(queries.livingWithin(organizationId, units));
            Set<UUID> within = Set.copyOf(queries.withinAnother(units));
            faults.addAll(
                    at("organizationIds", units, id -> !living.contains(id), OutsideScope::at));
            faults.addAll(
                    at(
                            "organizationIds",
                            units,
                            id -> living.contains(id) && within.contains(id),
                            pointer -> Fault.pointer(pointer, "RULE", WITHIN_ANOTHER)));
        }
        Set<UUID> open = groups.openWithin(organizationId, targets.groupIds());
        faults.addAll(
                at(
                        "groupIds",
                        targets.groupIds(),
                        id -> !open.contains(id),
                        pointer -> Fault.pointer(pointer, "RULE", NO_SUCH_GROUP)));
        faults.addAll(
                at(
                        "statuses",
                        targets.statuses(),
                        (MemberStatus status) -> !status.studies(),
                        pointer -> Fault.pointer(pointer, "RULE", DOES_NOT_STUDY)));
        if (targets.ageFrom() != null
                && targets.ageTo() != null
                && targets.ageTo() < targets.ageFrom()) {
            faults.add(Fault.pointer("/targets/ageTo", "RULE", BACKWARDS));
        }
        return faults;
    }

    private interface Told {
        Fault at(String pointer);
    }

    private static <T> List<Fault> at(String list, List<T> values, Predicate<T> wrong, Told told) {
        return IntStream.range(0, values.size())
                .filter(i -> wrong.test(values.get(i)))
                .mapToObj(i -> told.at("/targets/" + list + "/" + i))
                .toList();
    }
}
