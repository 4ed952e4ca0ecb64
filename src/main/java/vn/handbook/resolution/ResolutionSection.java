package vn.handbook.resolution;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import vn.handbook.shared.text.Cleaning;

/** A part of a resolution that is read in one go. */
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

    protected ResolutionSection() {}

    ResolutionSection(
            Resolution resolution, int position, CreateResolutionRequest.Section section) {
        this.resolution = resolution;
        this.position = position;
        this.title = Cleaning.line(section.title());
        this.body = Cleaning.normalized(section.body());
        this.required = section.required();
    }
}
