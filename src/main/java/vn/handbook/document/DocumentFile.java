package vn.handbook.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import vn.handbook.file.Extraction;
import vn.handbook.file.ReadText;

/** A file of a document. It never changes: another one takes its place. */
@Entity
class DocumentFile {
    @Id UUID id;
    UUID documentId;
    UUID contentId;

    @Enumerated(EnumType.STRING)
    FileKind kind;

    String name;
    String mediaType;
    long size;
    byte[] sha256;
    Integer pages;

    @Enumerated(EnumType.STRING)
    Extraction extraction;

    String extractionNote;
    Instant createdAt;

    protected DocumentFile() {}

    DocumentFile(DocumentUpload upload, UUID contentId, byte[] sha256, ReadText read, Instant now) {
        this.id = upload.id;
        this.documentId = upload.documentId;
        this.contentId = contentId;
        this.kind = upload.kind;
        this.name = FileName.ending(upload.name, read.type());
        this.mediaType = read.type().mediaType();
        this.size = upload.length;
        this.sha256 = sha256;
        this.pages = read.pages();
        this.extraction = read.extraction();
        this.extractionNote = read.note();
        this.createdAt = now;
    }
}
