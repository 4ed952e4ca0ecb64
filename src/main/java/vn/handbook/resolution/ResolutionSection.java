package vn.handbook.resolution;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import vn.handbook.shared.text.Cleaning;

/** A part of a resolution that is studied in one go. */
@Entity
class ResolutionSection {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "resolution_id")
    Resolution resolution;

    int position;
    String title;
    String body;
    boolean required;

    @Enumerated(EnumType.STRING)
    SectionRequirement requirement;

    Integer expectedMinutes;
    UUID[] prerequisites = {};
    LocalDate unlockOn;

    UUID pagesDocumentId;
    UUID pagesFileId;
    Integer fromPage;
    Integer toPage;

    @Enumerated(EnumType.STRING)
    MediaKind mediaKind;

    UUID mediaDocumentId;
    UUID mediaFileId;
    String mediaUrl;
    Integer mediaSeconds;

    UUID anchorDocumentId;
    String anchor;

    /** {@code null} when it always counted. */
    Instant countsFrom;

    /** {@code null} while it is part of the resolution. */
    Instant retiredAt;

    protected ResolutionSection() {}

    ResolutionSection(Resolution resolution) {
        this.resolution = resolution;
    }

    /** All but the prerequisites, which may be sections that are not there yet. */
    void fill(int place, SectionRequest wanted) {
        position = place;
        title = Cleaning.line(wanted.title());
        body = Cleaning.normalized(wanted.body());
        required = wanted.required();
        requirement = wanted.requirement();
        expectedMinutes = wanted.expectedMinutes();
        unlockOn = wanted.unlockOn();
        show(wanted.pages());
        show(wanted.media());
        show(wanted.anchor());
    }

    private void show(SectionPages pages) {
        pagesDocumentId = pages == null ? null : pages.documentId();
        pagesFileId = pages == null ? null : pages.fileId();
        fromPage = pages == null ? null : pages.fromPage();
        toPage = pages == null ? null : pages.toPage();
    }

    private void show(SectionMedia media) {
        mediaKind = media == null ? null : media.kind();
        mediaDocumentId = media == null ? null : media.documentId();
        mediaFileId = media == null ? null : media.fileId();
        mediaUrl = media == null ? null : media.url();
        mediaSeconds = media == null ? null : media.seconds();
    }

    private void show(SectionAnchor heading) {
        anchorDocumentId = heading == null ? null : heading.documentId();
        anchor = heading == null ? null : heading.anchor();
    }
}
