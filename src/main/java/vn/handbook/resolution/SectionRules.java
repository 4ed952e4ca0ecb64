package vn.handbook.resolution;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import vn.handbook.document.StudyMaterial;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.text.Text;

/**
 * What each section shows has to be there, in a document of the resolution.
 *
 * @param documentIds of the resolution
 * @param files that the sections name, as far as there are such
 * @param anchors of the documents that the sections name
 */
record SectionRules(
        Set<UUID> documentIds, Map<UUID, StudyMaterial> files, Map<UUID, Set<String>> anchors) {
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private static final Text YEARS =
            Text.of("Năm phải từ 2000 đến 2100.", "The year must be from 2000 to 2100.");
    private static final Text NOTHING_TO_WATCH =
            Text.of("Chưa có phim hay bản ghi âm để xem.", "There is nothing to watch.");
    private static final Text NOT_OF_THESE =
            Text.of(
                    "Không phải một trong các văn bản được học.",
                    "Not one of the documents that are studied.");
    private static final Text NO_PDF =
            Text.of("Văn bản không có tệp PDF này.", "The document has no such PDF file.");
    private static final Text NO_PAGES =
            Text.of("Tệp không có những trang này.", "The file has no such pages.");
    private static final Text NO_MEDIA =
            Text.of("Văn bản không có tệp này để nghe, xem.", "The document has no such file.");
    private static final Text ONE_SOURCE =
            Text.of(
                    "Ghi hoặc tệp của thư viện (cả văn bản và tệp), hoặc địa chỉ.",
                    "Give either a file of the library, with its document, or an address.");
    private static final Text NO_HEADING =
            Text.of("Dàn bài không có mục mang neo này.", "The outline has no such anchor.");

    static Stream<UUID> fileIds(SectionRequest section) {
        return Stream.of(
                section.pages() == null ? null : section.pages().fileId(),
                section.media() == null ? null : section.media().fileId());
    }

    static Stream<UUID> outlineIds(SectionRequest section) {
        return Stream.of(section.anchor() == null ? null : section.anchor().documentId());
    }

    void check(List<SectionRequest> sections, List<Fault> faults) {
        for (int i = 0; i < sections.size(); i++) {
            check(sections.get(i), "/sections/" + i, faults);
        }
    }

    private void check(SectionRequest section, String pointer, List<Fault> faults) {
        LocalDate unlockOn = section.unlockOn();
        if (unlockOn != null
                && (unlockOn.getYear() < FIRST_YEAR || unlockOn.getYear() > LAST_YEAR)) {
            faults.add(ResolutionRules.fault(pointer + "/unlockOn", YEARS));
        }
        if (section.requirement() == SectionRequirement.WATCH && section.media() == null) {
            faults.add(ResolutionRules.fault(pointer + "/media", NOTHING_TO_WATCH));
        }
        if (section.pages() != null) {
            check(section.pages(), pointer + "/pages", faults);
        }
        if (section.media() != null) {
            check(section.media(), pointer + "/media", faults);
        }
        if (section.anchor() != null) {
            check(section.anchor(), pointer + "/anchor", faults);
        }
    }

    private void check(SectionPages pages, String pointer, List<Fault> faults) {
        StudyMaterial file = file(pages.documentId(), pages.fileId());
        if (!documentIds.contains(pages.documentId())) {
            faults.add(ResolutionRules.fault(pointer + "/documentId", NOT_OF_THESE));
        } else if (file == null || !file.isPdf()) {
            faults.add(ResolutionRules.fault(pointer + "/fileId", NO_PDF));
        } else if (pages.toPage() < pages.fromPage()
                || file.pages() != null && pages.toPage() > file.pages()) {
            faults.add(ResolutionRules.fault(pointer + "/toPage", NO_PAGES));
        }
    }

    private void check(SectionMedia media, String pointer, List<Fault> faults) {
        boolean elsewhere = media.url() != null;
        if ((media.fileId() == null) != elsewhere || (media.documentId() == null) != elsewhere) {
            faults.add(ResolutionRules.fault(pointer, ONE_SOURCE));
            return;
        }
        if (elsewhere) {
            return;
        }
        StudyMaterial file = file(media.documentId(), media.fileId());
        if (!documentIds.contains(media.documentId())) {
            faults.add(ResolutionRules.fault(pointer + "/documentId", NOT_OF_THESE));
        } else if (file == null
                || !(media.kind() == MediaKind.AUDIO ? file.isAudio() : file.isVideo())) {
            faults.add(ResolutionRules.fault(pointer + "/fileId", NO_MEDIA));
        }
    }

    private void check(SectionAnchor heading, String pointer, List<Fault> faults) {
        if (!documentIds.contains(heading.documentId())) {
            faults.add(ResolutionRules.fault(pointer + "/documentId", NOT_OF_THESE));
        } else if (!anchors.getOrDefault(heading.documentId(), Set.of())
                .contains(heading.anchor())) {
            faults.add(ResolutionRules.fault(pointer + "/anchor", NO_HEADING));
        }
    }

    private StudyMaterial file(UUID documentId, UUID fileId) {
        StudyMaterial file = files.get(fileId);
        return file == null || !file.documentId().equals(documentId) ? null : file;
    }
}
