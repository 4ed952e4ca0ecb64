package vn.handbook.resolution;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import vn.handbook.shared.text.Cleaning;

/** A document prepared for study: ordered sections to be read. */
@Entity
class Resolution {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID documentId;
    UUID organizationId;
    String title;
    String introduction;
    int expectedMinutes;

    @Enumerated(EnumType.STRING)
    ResolutionState state;

    Instant publishedAt;
    @Version int version;
    Instant createdAt;

    @OneToMany(mappedBy = "resolution", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    List<ResolutionSection> sections = new ArrayList<>();

    protected Resolution() {}

    static Resolution draft(CreateResolutionRequest request, Instant now) {
        var resolution = new Resolution();
        resolution.documentId = request.documentId();
        resolution.organizationId = request.organizationId();
        resolution.title = Cleaning.line(request.title());
        resolution.introduction = Cleaning.normalized(request.introduction());
        resolution.expectedMinutes = request.expectedMinutes();
        resolution.state = ResolutionState.DRAFT;
        resolution.createdAt = now;
        request.sections().forEach(resolution::append);
        return resolution;
    }

    private void append(CreateResolutionRequest.Section section) {
        sections.add(new ResolutionSection(this, sections.size() + 1, section));
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 409 when it is published already
     */
    void publish(Instant now) {
        if (state == ResolutionState.PUBLISHED) {
            throw ResolutionProblem.RESOLUTION_ALREADY_PUBLISHED.problem();
        }
        state = ResolutionState.PUBLISHED;
        publishedAt = now;
    }
}
