package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.handbook.file.FileConfig;
import vn.handbook.file.FileProblem;
import vn.handbook.file.FileStoreService;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.problem.Problem;
import vn.handbook.shared.text.Text;

/** Receives files in parts, which may come late, cut off and over several replicas. */
@ApplicationScoped
class UploadService {
    private static final Text NOTHING_TO_REPLACE =
            Text.of(
                    "Văn bản không có tệp mang mã trong replaces.",
                    "The document has no file with the id in replaces.");

    private final DocumentUploadRepository uploads;
    private final UploadQueries queries;
    private final DocumentFileRepository files;
    private final DocumentAccess access;
    private final SecrecyGuard secrecy;
    private final FileStoreService store;
    private final FileConfig config;
    private final Clock clock;

    UploadService(
            DocumentUploadRepository uploads,
            UploadQueries queries,
            DocumentFileRepository files,
            DocumentAccess access,
            SecrecyGuard secrecy,
            FileStoreService store,
            FileConfig config,
            Clock clock) {
        this.uploads = uploads;
        this.queries = queries;
        this.files = files;
        this.access = access;
        this.secrecy = secrecy;
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @throws Problem 404 or 403 when the caller may not edit the document, 413 when the file is
     *     too large, 422 when it is empty, named as secret, replaces nothing, or too much is
     *     unfinished
     */
    @Transactional
    UploadResponse begin(
            UUID accountId, Readership readership, UUID documentId, NewUpload announced) {
        access.forChange(readership, documentId);
        secrecy.refuseMarked(documentId, announced.name().replace('_', ' '));
        if (announced.length() == 0) {
            throw FileProblem.FILE_EMPTY.problem();
        }
        long most = config.maxSize().asLongValue();
        if (announced.length() > most) {
            throw FileProblem.FILE_TOO_LARGE.problem(
                    Text.of("Tối đa %s byte.", "At most %s bytes.").with(most));
        }
        if (announced.replaces() != null && files.of(documentId, announced.replaces()).isEmpty()) {
            throw CommonProblem.RULE_BROKEN
                    .problem()
                    .faults(List.of(Fault.header(NewUpload.METADATA, "RULE", NOTHING_TO_REPLACE)));
        }
        checkQuota(accountId, announced.length());
        var upload =
                new DocumentUpload(
                        accountId, documentId, store.begin(), announced, clock.instant());
        upload.keepFor(config.uploadLifetime(), clock.instant());
        uploads.persist(upload);
        return UploadResponse.of(upload);
    }

    private void checkQuota(UUID accountId, long length) {
        uploads.queue(accountId);
        UploadQueries.Unfinished unfinished = queries.unfinished(accountId);
        if (unfinished.count() >= config.maxUnfinishedUploads()
                || unfinished.length() + length > config.maxUnfinishedSize().asLongValue()) {
            throw UploadProblem.UPLOAD_QUOTA_EXCEEDED.problem();
        }
    }

    /**
     * Keeps a part, or what of it arrived.
     *
     * @throws Problem 404 when it is not the caller's, 409 when the part is not the next one
     */
    @Transactional
    UploadResponse append(
            UUID accountId,
            Readership readership,
            UUID documentId,
            UUID id,
            long offset,
            byte[] bytes) {
        DocumentUpload upload = own(accountId, readership, documentId, id, true);
        upload.checkPart(offset, bytes.length);
        store.append(upload.contentId, offset, bytes);
        upload.receive(bytes.length);
        upload.keepFor(config.uploadLifetime(), clock.instant());
        return UploadResponse.of(upload);
    }

    @Transactional
    UploadResponse read(UUID accountId, Readership readership, UUID documentId, UUID id) {
        return UploadResponse.of(own(accountId, readership, documentId, id, false));
    }

    /**
     * @throws Problem 409 when it is complete: then there is a file to be removed, or there soon is
     */
    @Transactional
    void cancel(UUID accountId, Readership readership, UUID documentId, UUID id) {
        DocumentUpload upload = own(accountId, readership, documentId, id, true);
        if (upload.state == UploadState.CHECKING || upload.state == UploadState.QUARANTINED) {
            throw UploadProblem.UPLOAD_COMPLETE.problem();
        }
        forget(upload);
    }

    /** After its refusal was answered, or its time is over. */
    @Transactional
    void forgetRefused(UUID id) {
        uploads.lock(id)
                .filter(upload -> upload.state == UploadState.REFUSED)
                .ifPresent(this::forget);
    }

    /** How many were removed whose time is over. */
    @Transactional
    int forgetExpired(int most) {
        List<DocumentUpload> expired = uploads.expired(clock.instant(), most);
        expired.forEach(this::forget);
        return expired.size();
    }

    private void forget(DocumentUpload upload) {
        UUID content = upload.contentId;
        uploads.delete(upload);
        uploads.flush();
        if (content != null) {
            store.discard(content);
        }
    }

    private DocumentUpload own(
            UUID accountId, Readership readership, UUID documentId, UUID id, boolean locked) {
        access.forChange(readership, documentId);
        Optional<DocumentUpload> upload = locked ? uploads.lock(id) : uploads.findByIdOptional(id);
        return upload.filter(
                        it -> it.accountId.equals(accountId) && it.documentId.equals(documentId))
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
