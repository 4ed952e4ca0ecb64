package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.handbook.audit.AuditAction;
import vn.handbook.file.Claim;
import vn.handbook.file.FileConfig;
import vn.handbook.file.FileStoreService;
import vn.handbook.file.ReadText;
import vn.handbook.shared.problem.ProblemType;

/**
 * What becomes of a complete upload; each step is one transaction, so that none is done by half.
 */
@ApplicationScoped
class UploadOutcomeService {
    /** For fetching and scanning; whoever is slower is taken for dead, and another one begins. */
    private static final Duration BESIDES_READING = Duration.ofMinutes(10);

    private final DocumentUploadRepository uploads;
    private final DocumentFileRepository files;
    private final DocumentFileService documentFiles;
    private final SearchIndexService search;
    private final FileTrail trail;
    private final FileStoreService store;
    private final FileConfig config;
    private final Clock clock;

    UploadOutcomeService(
            DocumentUploadRepository uploads,
            DocumentFileRepository files,
            DocumentFileService documentFiles,
            SearchIndexService search,
            FileTrail trail,
            FileStoreService store,
            FileConfig config,
            Clock clock) {
        this.uploads = uploads;
        this.files = files;
        this.documentFiles = documentFiles;
        this.search = search;
        this.trail = trail;
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /** An upload that this replica alone examines now. */
    record Examinee(UUID id, UUID content, long size, FileKind kind, Claim claim) {}

    @Transactional
    List<UUID> unchecked(int most) {
        return uploads.unchecked(clock.instant(), most);
    }

    /** Empty when another one examines it, or it is done. */
    @Transactional
    Optional<Examinee> claim(UUID id) {
        return uploads.lock(id)
                .filter(upload -> upload.isFreeToCheck(clock.instant()))
                .map(
                        upload -> {
                            upload.checkedUntil =
                                    clock.instant()
                                            .plus(config.readingTimeout())
                                            .plus(BESIDES_READING);
                            return new Examinee(
                                    upload.id,
                                    upload.contentId,
                                    upload.length,
                                    upload.kind,
                                    upload.claim());
                        });
    }

    /** Not now: what is needed for it does not answer. */
    @Transactional
    void postpone(UUID id, Duration by) {
        checking(id).ifPresent(upload -> upload.checkedUntil = clock.instant().plus(by));
    }

    @Transactional
    void attach(UUID id, byte[] sha256, ReadText read) {
        checking(id).ifPresent(upload -> attach(upload, sha256, read));
    }

    private void attach(DocumentUpload upload, byte[] sha256, ReadText read) {
        UUID staged = upload.handOver(UploadState.ATTACHED);
        uploads.flush();
        UUID content = store.keep(staged, sha256, upload.length, upload.id);
        files.persist(new DocumentFile(upload, content, sha256, read, clock.instant()));
        files.flush();
        if (read.text() != null) {
            files.keepText(upload.id, read.text());
            search.bodyExtracted(upload.documentId, files.textOf(upload.documentId));
        }
        trail.of(AuditAction.FILE_ATTACHED, upload);
        if (upload.replacesId != null) {
            documentFiles.removeReplaced(upload.documentId, upload.replacesId, upload.accountId);
        }
    }

    @Transactional
    void refuse(UUID id, ProblemType reason) {
        checking(id)
                .ifPresent(
                        upload -> {
                            upload.refusal = reason.name();
                            UUID staged = upload.handOver(UploadState.REFUSED);
                            uploads.flush();
                            store.discard(staged);
                            if (reason == DocumentProblem.DOCUMENT_SECRECY_FORBIDDEN) {
                                trail.of(AuditAction.FILE_REFUSED, upload);
                            }
                        });
    }

    @Transactional
    void quarantine(UUID id, ProblemType reason) {
        checking(id)
                .ifPresent(
                        upload -> {
                            upload.refusal = reason.name();
                            upload.state = UploadState.QUARANTINED;
                            upload.keepFor(config.quarantine(), clock.instant());
                            trail.of(AuditAction.FILE_QUARANTINED, upload);
                        });
    }

    private Optional<DocumentUpload> checking(UUID id) {
        return uploads.lock(id).filter(upload -> upload.state == UploadState.CHECKING);
    }
}
