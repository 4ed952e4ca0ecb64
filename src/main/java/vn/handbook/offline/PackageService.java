package vn.handbook.offline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import vn.handbook.document.ReadableFile;
import vn.handbook.document.ReadableFileService;
import vn.handbook.document.Readership;
import vn.handbook.file.ChecksumService;
import vn.handbook.file.ContentUnavailable;
import vn.handbook.file.FileAnswer;
import vn.handbook.file.FileBody;
import vn.handbook.resolution.ResolutionContent;
import vn.handbook.resolution.ResolutionService;
import vn.handbook.shared.http.JsonBodies;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.study.AssignmentListService;
import vn.handbook.study.AssignmentSummary;

/**
 * Packs an assignment: its sections and the files of its documents. Quizzes stay behind: their
 * questions are drawn when an attempt begins.
 */
@ApplicationScoped
class PackageService {
    /** For the manifest and the sections, which are text. */
    private static final long RESERVE = 64 << 20;

    private static final int RETRY_SECONDS = 5;

    private static final Pattern ENDING = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

    private final AssignmentListService assignments;
    private final ResolutionService resolutions;
    private final ReadableFileService files;
    private final ChecksumService checksums;
    private final JsonBodies json;

    PackageService(
            AssignmentListService assignments,
            ResolutionService resolutions,
            ReadableFileService files,
            ChecksumService checksums,
            JsonBodies json) {
        this.assignments = assignments;
        this.resolutions = resolutions;
        this.files = files;
        this.checksums = checksums;
        this.json = json;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the member has no such assignment, 503
     *     when its files cannot be reached
     */
    FileAnswer pack(UUID memberId, UUID planId, Readership readership) {
        AssignmentSummary assignment = assignments.find(memberId, planId);
        ResolutionContent content = resolutions.content(assignment.resolutionId());
        var entries = new ArrayList<ZipEntryPart>();
        List<PackageManifest.Section> sections =
                content.sections().stream().map(section -> pack(section, entries)).toList();
        List<PackageManifest.File> packed =
                pack(files.of(readership, content.documentIds()), entries);
        byte[] manifest = bytes(PackageManifest.of(assignment, content, sections, packed));
        entries.add(0, entry("manifest.json", manifest));
        return new FileAnswer(
                ZipLayout.of(entries),
                assignment.planTitle() + ".zip",
                PackageResource.ZIP,
                digest(manifest),
                null);
    }

    private PackageManifest.Section pack(
            ResolutionContent.Section section, List<ZipEntryPart> entries) {
        String path = "sections/%03d.json".formatted(section.position());
        byte[] text = bytes(section);
        entries.add(entry(path, text));
        return new PackageManifest.Section(
                section.id(),
                section.position(),
                section.title(),
                section.required(),
                section.requirement(),
                path,
                text.length,
                digest(text));
    }

    private List<PackageManifest.File> pack(
            List<ReadableFile> readable, List<ZipEntryPart> entries) {
        var packed = new ArrayList<PackageManifest.File>();
        long room = ZipLayout.MOST - RESERVE;
        for (ReadableFile file : readable) {
            String path = path(file);
            room -= file.size() + ZipLayout.overhead(path);
            boolean fits = room >= 0;
            if (fits) {
                entries.add(new ZipEntryPart(path, crc32(file), content(file)));
            } else {
                room += file.size() + ZipLayout.overhead(path);
            }
            packed.add(
                    new PackageManifest.File(
                            file.documentId(),
                            file.fileId(),
                            file.name(),
                            file.mediaType(),
                            file.size(),
                            HexFormat.of().formatHex(file.sha256()),
                            fits ? path : null));
        }
        return packed;
    }

    private int crc32(ReadableFile file) {
        if (file.crc32() != null) {
            return file.crc32();
        }
        try {
            return checksums.crc32(file.contentId(), file.size());
        } catch (ContentUnavailable away) {
            throw CommonProblem.UNAVAILABLE
                    .problem()
                    .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
    }

    private static FileBody.Part content(ReadableFile file) {
        return FileBody.Part.of(file.contentId(), file.size());
    }

    /** Whatever it is called: the manifest has its name. */
    private static String path(ReadableFile file) {
        Matcher ending = ENDING.matcher(file.name());
        return "files/" + file.fileId() + (ending.find() ? ending.group() : "");
    }

    private static ZipEntryPart entry(String path, byte[] text) {
        var crc32 = new CRC32();
        crc32.update(text);
        return new ZipEntryPart(path, (int) crc32.getValue(), FileBody.Part.of(text));
    }

    private byte[] bytes(Object value) {
        return json.text(value).getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
