package vn.handbook.document;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.generator.EventType;
import vn.handbook.shared.text.Cleaning;

/** A document of the library: what is known of it, not its file. */
@Entity
@EntityListeners(DocumentIndexing.class)
class Document {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    /** The organisation whose editors keep the document. */
    UUID organizationId;

    @Enumerated(EnumType.STRING)
    Audience audience;

    /** {@code null} for all roles. */
    String[] audienceRoles;

    String number;
    Integer serial;
    String symbol;
    String issuerSymbol;

    @Enumerated(EnumType.STRING)
    DocumentType type;

    String issuer;
    String[] jointIssuers;
    String term;
    String title;
    String summary;
    String[] topics;
    String place;
    LocalDate issuedOn;
    LocalDate effectiveOn;
    LocalDate expiredOn;
    String signerName;
    String signerCapacity;
    String signerPosition;
    String[] recipients;

    @Enumerated(EnumType.STRING)
    Secrecy secrecy;

    @Enumerated(EnumType.STRING)
    Urgency urgency;

    String circulation;
    String contact;

    @Enumerated(EnumType.STRING)
    DocumentState state;

    Instant publishedAt;
    Instant withdrawnAt;
    @Version int version;
    Instant createdAt;

    /** {@link ShortCode}; the database deals it out, for good. */
    @Generated(event = EventType.INSERT)
    @Column(insertable = false, updatable = false)
    String shortCode;

    /** The first day of force; the database derives it, as the two that follow. */
    @Column(insertable = false, updatable = false)
    LocalDate startsOn;

    @Column(insertable = false, updatable = false)
    LocalDate endsOn;

    @Column(insertable = false, updatable = false)
    LocalDate partlyOn;

    protected Document() {}

    static Document draft(DocumentDetails details, CatalogLabels labels, Instant now) {
        var document = new Document();
        document.describe(details, labels);
        document.state = DocumentState.DRAFT;
        document.createdAt = now;
        return document;
    }

    /** Takes over details of which the {@link DocumentRules} hold. */
    final void describe(DocumentDetails details, CatalogLabels labels) {
        organizationId = details.organizationId();
        audience = details.audience();
        audienceRoles =
                details.audienceRoles() == null
                        ? null
                        : details.audienceRoles().stream()
                                .distinct()
                                .map(Enum::name)
                                .toArray(String[]::new);
        type = details.type();
        describeNumber(details.number());
        issuer = details.issuer();
        jointIssuers = array(details.jointIssuers());
        term = details.term();
        title = Cleaning.line(details.title());
        summary = Cleaning.normalized(details.summary());
        topics = array(details.topics());
        place = Cleaning.line(details.place());
        issuedOn = details.issuedOn();
        effectiveOn = details.effectiveOn();
        expiredOn = details.expiredOn();
        signerName = details.signer() == null ? null : Cleaning.line(details.signer().name());
        signerCapacity =
                details.signer() == null ? null : Cleaning.line(details.signer().capacity());
        signerPosition =
                details.signer() == null ? null : Cleaning.line(details.signer().position());
        recipients = array(details.recipients());
        secrecy = details.secrecy();
        urgency = details.urgency();
        circulation = Cleaning.line(details.circulation());
        contact = Cleaning.normalized(details.contact());
    }

    private void describeNumber(String typed) {
        DocumentNumber read = typed == null ? null : DocumentNumber.read(typed).orElseThrow();
        number = read == null ? null : read.toString();
        serial = read == null ? null : read.serial();
        symbol = read == null ? null : read.typeSymbol();
        issuerSymbol = read == null ? null : read.issuerSymbol();
    }

    private static String[] array(List<String> texts) {
        return DocumentDetails.orNone(texts).stream()
                .map(Cleaning::line)
                .distinct()
                .toArray(String[]::new);
    }

    /** The details as an editor would enter them. */
    final DocumentDetails details() {
        return new DocumentDetails(
                organizationId,
                audience,
                roles(),
                number,
                type,
                issuer,
                List.of(jointIssuers),
                term,
                title,
                summary,
                List.of(topics),
                place,
                issuedOn,
                effectiveOn,
                expiredOn,
                signer(),
                List.of(recipients),
                secrecy,
                urgency,
                circulation,
                contact);
    }

    final List<ReaderRole> roles() {
        return audienceRoles == null
                ? null
                : List.of(audienceRoles).stream().map(ReaderRole::valueOf).toList();
    }

    final Signer signer() {
        return signerName == null ? null : new Signer(signerName, signerCapacity, signerPosition);
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 409 when the step does not start from where it
     *     stands
     */
    void take(TransitionKind step, Instant now) {
        if (!step.startsFrom(state)) {
            throw DocumentProblem.DOCUMENT_STAGE.problem();
        }
        state = step.to();
        if (step == TransitionKind.PUBLISHED) {
            publishedAt = now;
        } else if (step == TransitionKind.WITHDRAWN) {
            withdrawnAt = now;
        }
    }

    /** Before publication editors change it freely; afterwards only by versions. */
    boolean isInTheMaking() {
        return state == DocumentState.DRAFT || state == DocumentState.IN_REVIEW;
    }
}
