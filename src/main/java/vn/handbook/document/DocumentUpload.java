package vn.handbook.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import vn.handbook.file.Claim;

/** A file on its way to a document. */
@Entity
class DocumentUpload {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID accountId;
    UUID documentId;
    UUID contentId;

    @Enumerated(EnumType.STRING)
    FileKind kind;

    String name;
    String mediaType;
    long length;
    long received;
    byte[] sha256;
    UUID replacesId;

    @Enumerated(EnumType.STRING)
    UploadState state;

    String refusal;
    Instant checkedUntil;
    Instant expiresAt;
    Instant createdAt;

    protected DocumentUpload() {}

    DocumentUpload(
            UUID accountId, UUID documentId, UUID contentId, NewUpload announced, Instant now) {
        this.accountId = accountId;
        this.documentId = documentId;
        this.contentId = contentId;
        this.kind = announced.kind();
        this.name = announced.name();
        this.mediaType = announced.mediaType();
        this.length = announced.length();
        this.sha256 = announced.sha256();
        this.replacesId = announced.replaces();
        this.state = UploadState.RECEIVING;
        this.createdAt = now;
    }

    /** What was claimed of it, to be held against what it is. */
    Claim claim() {
        return new Claim(name, mediaType, sha256);
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 409 when the part is not the next one, 422 when it
     *     is too long
     */
    void checkPart(long offset, long size) {
        if (state != UploadState.RECEIVING) {
            throw UploadProblem.UPLOAD_COMPLETE.problem();
        }
        if (offset != received) {
            throw UploadProblem.UPLOAD_OFFSET_MISMATCH
                    .problem()
                    .header(UploadResource.OFFSET, received);
        }
        if (size > length - received) {
            throw UploadProblem.UPLOAD_TOO_LONG.problem();
        }
    }

    void receive(long size) {
        received += size;
        if (received == length) {
            state = UploadState.CHECKING;
        }
    }

    void keepFor(Duration lifetime, Instant now) {
        expiresAt = now.plus(lifetime);
    }

    boolean isFreeToCheck(Instant now) {
        return state == UploadState.CHECKING
                && (checkedUntil == null || checkedUntil.isBefore(now));
    }

    /** Its content becomes somebody else's, or nobody's. */
    UUID handOver(UploadState outcome) {
        UUID content = contentId;
        contentId = null;
        state = outcome;
        checkedUntil = null;
        return content;
    }
}
