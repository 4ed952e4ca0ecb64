package vn.handbook.file;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.text.Text;

/** Looks at a file from all sides before anybody may read it. */
@ApplicationScoped
public class FileExamination {
    private final FileReader reader;
    private final ClamScan scanner;
    private final ReadingProcess process;

    FileExamination(FileReader reader, ClamScan scanner, ReadingProcess process) {
        this.reader = reader;
        this.scanner = scanner;
        this.process = process;
    }

    /** What is done with a file that was found acceptable, while it lies on disk. */
    @FunctionalInterface
    public interface Acceptance<T> {
        T of(Path file, byte[] sha256, ReadText read);
    }

    /**
     * @throws Problem 422 when the file is not acceptable
     * @throws ContentUnavailable when its bytes, or the scanner, cannot be reached
     */
    public <T> T examine(UUID content, long size, Claim claim, Acceptance<T> acceptance)
            throws InterruptedException {
        try {
            Path folder = Files.createTempDirectory("handbook-file");
            try {
                Path file = folder.resolve("file");
                byte[] sha256 = fetch(content, size, file);
                ReadText read = examine(folder, file, sha256, claim);
                return acceptance.of(file, sha256, read);
            } finally {
                remove(folder);
            }
        } catch (IOException failure) {
            throw new ContentUnavailable(failure);
        }
    }

    private ReadText examine(Path folder, Path file, byte[] sha256, Claim claim)
            throws IOException, InterruptedException {
        if (claim.sha256() != null && !MessageDigest.isEqual(claim.sha256(), sha256)) {
            throw FileProblem.FILE_DIGEST_MISMATCH.problem();
        }
        Optional<String> infection = scanner.infectionOf(file);
        if (infection.isPresent()) {
            throw FileProblem.FILE_INFECTED.problem(
                    Text.of("Phát hiện %s.", "Found %s.").with(infection.get()));
        }
        TypeDetection.Form form = TypeDetection.formOf(file);
        ReadText read =
                switch (form) {
                    case MP3 -> ReadText.none(FileType.MP3);
                    case M4A -> ReadText.none(FileType.M4A);
                    default -> process.read(folder, file, form);
                };
        checkClaim(claim, read.type());
        return read;
    }

    private static void checkClaim(Claim claim, FileType found) {
        boolean named =
                FileType.ofExtension(claim.extension()).map(type -> type == found).orElse(true);
        boolean stated = claim.mediaType() == null || claim.mediaType().equals(found.mediaType());
        if (!named || !stated) {
            throw FileProblem.FILE_MISLABELLED.problem(
                    Text.of("Nội dung là %s.", "It is %s.").with(found.mediaType()));
        }
    }

    private byte[] fetch(UUID content, long size, Path file) throws IOException {
        try (OutputStream to = Files.newOutputStream(file);
                var digested = new DigestOutputStream(to, MessageDigest.getInstance("SHA-256"))) {
            reader.copy(content, size, digested);
            return digested.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void remove(Path folder) throws IOException {
        List<Path> contentFirst;
        try (Stream<Path> walk = Files.walk(folder)) {
            contentFirst = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : contentFirst) {
            Files.delete(path);
        }
    }
}
