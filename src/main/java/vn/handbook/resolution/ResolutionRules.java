package vn.handbook.resolution;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.handbook.document.Readership;
import vn.handbook.document.StudyMaterialService;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.text.Text;

/** What the content of a resolution has to fulfil; all faults are told at once. */
@Singleton
class ResolutionRules {
    private static final Text NOT_PUBLISHED =
            Text.of(
                    "Không có văn bản đã công bố nào mang mã này.",
                    "There is no published document with this id.");
    private static final Text TWICE = Text.of("Ghi hai lần.", "Named twice.");
    private static final Text NONE_REQUIRED =
            Text.of("Phải có ít nhất một phần bắt buộc.", "At least one section must be required.");
    private static final Text UNKNOWN_SECTION =
            Text.of(
                    "Nội dung này không có phần nào mang mã ấy.",
                    "This resolution has no section with this id.");
    private static final Text OTHER_REQUIREMENT =
            Text.of(
                    "Phần đã công bố không đổi được cách tính xong; hãy thay bằng phần mới.",
                    "What makes a published section done cannot change; put a new one in its place.");
    private static final Text STRANDED =
            Text.of(
                    "Có kế hoạch đang học nội dung này mà không còn phần nào tính hoàn thành.",
                    "A plan for this resolution would have no section left that counts.");

    private final StudyMaterialService library;
    private final CompletionRuleSql plans;

    ResolutionRules(StudyMaterialService library, CompletionRuleSql plans) {
        this.library = library;
        this.plans = plans;
    }

    /**
     * @param present the sections that are there
     * @throws Problem 422
     */
    void check(
            Readership readership,
            ResolutionDetails details,
            List<ResolutionSection> present,
            ResolutionState state) {
        var faults = new ArrayList<Fault>();
        checkDocuments(readership, details, faults);
        if (details.sections().stream().noneMatch(SectionRequest::required)) {
            faults.add(fault("/sections", NONE_REQUIRED));
        }
        checkIdentities(details.sections(), present, state, faults);
        SectionOrder.check(details.sections(), faults);
        new SectionRules(
                        Set.copyOf(details.documentIds()),
                        library.files(named(details, SectionRules::fileIds)),
                        library.anchors(named(details, SectionRules::outlineIds)))
                .check(details.sections(), faults);
        if (!faults.isEmpty()) {
            throw broken(faults);
        }
    }

    /**
     * @throws Problem 422 when the content as it is written leaves a plan with nothing that counts
     */
    void refuseStrandedPlans(UUID resolutionId) {
        if (plans.strandsAPlan(resolutionId)) {
            throw broken(List.of(fault("/sections", STRANDED)));
        }
    }

    private void checkDocuments(
            Readership readership, ResolutionDetails details, List<Fault> faults) {
        List<UUID> ids = details.documentIds();
        Set<UUID> published = library.published(readership, ids);
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            String pointer = i == 0 ? "/documentId" : "/otherDocumentIds/" + (i - 1);
            if (!published.contains(ids.get(i))) {
                faults.add(fault(pointer, NOT_PUBLISHED));
            } else if (!seen.add(ids.get(i))) {
                faults.add(fault(pointer, TWICE));
            }
        }
    }

    private static void checkIdentities(
            List<SectionRequest> sections,
            List<ResolutionSection> present,
            ResolutionState state,
            List<Fault> faults) {
        Map<UUID, ResolutionSection> known =
                present.stream().collect(Collectors.toMap(s -> s.id, Function.identity()));
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < sections.size(); i++) {
            SectionRequest section = sections.get(i);
            String pointer = "/sections/" + i;
            if (section.id() == null) {
                continue;
            }
            ResolutionSection there = known.get(section.id());
            if (there == null) {
                faults.add(fault(pointer + "/id", UNKNOWN_SECTION));
            } else if (!seen.add(section.id())) {
                faults.add(fault(pointer + "/id", TWICE));
            } else if (state == ResolutionState.PUBLISHED
                    && there.requirement != section.requirement()) {
                // What was read under one rule is not judged by another
                faults.add(fault(pointer + "/requirement", OTHER_REQUIREMENT));
            }
        }
    }

    private static Collection<UUID> named(
            ResolutionDetails details, Function<SectionRequest, Stream<UUID>> ids) {
        return details.sections().stream().flatMap(ids).filter(Objects::nonNull).toList();
    }

    static Fault fault(String pointer, Text message) {
        return Fault.pointer(pointer, "RULE", message);
    }

    static Problem broken(List<Fault> faults) {
        return ResolutionProblem.RESOLUTION_RULE_BROKEN.problem().faults(faults);
    }
}
