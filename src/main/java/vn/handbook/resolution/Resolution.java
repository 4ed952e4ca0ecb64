package vn.handbook.resolution;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.annotations.UuidGenerator;
import vn.handbook.shared.text.Cleaning;

/** Documents prepared for study: ordered sections, each with what makes it done. */
@Entity
class Resolution {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID documentId;

    @ElementCollection
    @CollectionTable(
            name = "resolution_document",
            joinColumns = @JoinColumn(name = "resolution_id"))
    @OrderColumn(name = "position")
    @ListIndexBase(1)
    @Column(name = "document_id")
    List<UUID> otherDocumentIds = new ArrayList<>();

    UUID organizationId;
    String title;
    String introduction;
    int expectedMinutes;
    String[] keyPoints = {};

    @Enumerated(EnumType.STRING)
    ResolutionState state;

    int revision;
    Instant publishedAt;
    Instant changedAt;
    Instant withdrawnAt;
    String withdrawalReason;
    @Version int version;
    Instant createdAt;

    /** With those that were retired. */
    @OneToMany(mappedBy = "resolution", cascade = CascadeType.PERSIST, orphanRemoval = true)
    @OrderBy("position")
    List<ResolutionSection> sections = new ArrayList<>();

    protected Resolution() {}

    static Resolution draft(UUID organizationId, ResolutionDetails details, Instant now) {
        var resolution = new Resolution();
        resolution.organizationId = organizationId;
        resolution.state = ResolutionState.DRAFT;
        resolution.createdAt = now;
        resolution.rewrite(details, now);
        return resolution;
    }

    /** Those that are to be studied, in their order. */
    List<ResolutionSection> present() {
        return sections.stream().filter(section -> section.retiredAt == null).toList();
    }

    /**
     * Puts this in the place of what is there. Of what was published already nothing is lost: what
     * is left out is retired, and what is new counts from now on. Until the sections are {@link
     * #link linked}, none waits for another.
     *
     * @throws vn.handbook.shared.problem.Problem 409 when it is withdrawn
     */
    void rewrite(ResolutionDetails details, Instant now) {
        if (state == ResolutionState.WITHDRAWN) {
            throw ResolutionProblem.RESOLUTION_WITHDRAWN.problem();
        }
        documentId = details.documentId();
        otherDocumentIds.clear();
        otherDocumentIds.addAll(details.otherDocumentIds());
        title = Cleaning.line(details.title());
        introduction = Cleaning.normalized(details.introduction());
        expectedMinutes = details.expectedMinutes();
        keyPoints = details.keyPoints().stream().map(Cleaning::line).toArray(String[]::new);
        changedAt = now;
        if (state == ResolutionState.PUBLISHED) {
            revision++;
        }
        arrange(details.sections(), now);
    }

    private void arrange(List<SectionRequest> wanted, Instant now) {
        boolean published = state == ResolutionState.PUBLISHED;
        Map<UUID, ResolutionSection> left =
                present().stream().collect(Collectors.toMap(s -> s.id, Function.identity()));
        for (int i = 0; i < wanted.size(); i++) {
            ResolutionSection section = left.remove(wanted.get(i).id());
            boolean counted = section != null && section.required;
            if (section == null) {
                section = new ResolutionSection(this);
                sections.add(section);
            }
            section.fill(i + 1, wanted.get(i));
            if (published && section.required && !counted) {
                section.countsFrom = now;
            }
        }
        if (published) {
            left.values().forEach(section -> section.retiredAt = now);
        } else {
            sections.removeAll(left.values());
        }
    }

    /** Says which sections wait for which, when all of them have their ids. */
    void link(List<SectionRequest> wanted) {
        Map<Integer, ResolutionSection> byPosition =
                present().stream().collect(Collectors.toMap(s -> s.position, Function.identity()));
        for (int i = 0; i < wanted.size(); i++) {
            byPosition.get(i + 1).prerequisites =
                    wanted.get(i).prerequisites().stream()
                            .distinct()
                            .map(position -> byPosition.get(position).id)
                            .toArray(UUID[]::new);
        }
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 409 when it is published already
     */
    void publish(Instant now) {
        if (state != ResolutionState.DRAFT) {
            throw ResolutionProblem.RESOLUTION_ALREADY_PUBLISHED.problem();
        }
        state = ResolutionState.PUBLISHED;
        publishedAt = now;
        revision = 1;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 409 when it is not published, or withdrawn already
     */
    void withdraw(String reason, Instant now) {
        switch (state) {
            case DRAFT -> throw ResolutionProblem.RESOLUTION_NOT_PUBLISHED.problem();
            case WITHDRAWN -> throw ResolutionProblem.RESOLUTION_WITHDRAWN.problem();
            default -> state = ResolutionState.WITHDRAWN;
        }
        withdrawnAt = now;
        withdrawalReason = Cleaning.line(reason);
    }
}
