package vn.handbook.offline;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.handbook.resolution.CompletionRule;
import vn.handbook.resolution.ResolutionContent;
import vn.handbook.resolution.SectionRequirement;
import vn.handbook.study.AssignmentSummary;

/**
 * What is in a package. Nothing of how far the member is: the package changes only when what is
 * studied does.
 *
 * @param format of the package; another one when its layout changes
 * @param keyPoints one a line
 */
record PackageManifest(
        int format,
        UUID assignmentId,
        String planTitle,
        UUID resolutionId,
        String title,
        String introduction,
        int expectedMinutes,
        List<String> keyPoints,
        LocalDate opensOn,
        LocalDate dueOn,
        CompletionRule completionRule,
        List<Section> sections,
        List<File> files) {
    private static final int FORMAT = 1;

    static PackageManifest of(
            AssignmentSummary assignment,
            ResolutionContent content,
            List<Section> sections,
            List<File> files) {
        return new PackageManifest(
                FORMAT,
                assignment.id(),
                assignment.planTitle(),
                assignment.resolutionId(),
                content.title(),
                content.introduction(),
                content.expectedMinutes(),
                content.keyPoints(),
                assignment.opensOn(),
                assignment.dueOn(),
                assignment.completionRule(),
                sections,
                files);
    }

    /**
     * @param path within the package
     * @param size in bytes
     * @param sha256 in hexadecimal
     */
    record Section(
            UUID id,
            int position,
            String title,
            boolean required,
            SectionRequirement requirement,
            String path,
            long size,
            String sha256) {}

    /**
     * @param path within the package; {@code null} for what would make it too large and is fetched
     *     by itself
     */
    record File(
            UUID documentId,
            UUID fileId,
            String name,
            String mediaType,
            long size,
            String sha256,
            String path) {}
}
