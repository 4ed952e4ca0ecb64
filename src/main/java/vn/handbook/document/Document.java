package vn.handbook.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.text.Cleaning;
import vn.handbook.shared.text.Text;

/** A document of the library: what is known of it, not its file. */
@Entity
class Document {
    private static final LocalDate FOUNDING_OF_THE_PARTY = LocalDate.of(1930, 2, 3);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    /** The organisation whose editors keep the document. */
    UUID organizationId;

    @Enumerated(EnumType.STRING)
    Audience audience;

    String number;
    int serial;

    @Enumerated(EnumType.STRING)
    DocumentType type;

    String issuer;
    String term;
    String title;
    String summary;
    String topic;
    LocalDate issuedOn;

    @Enumerated(EnumType.STRING)
    Secrecy secrecy;

    @Enumerated(EnumType.STRING)
    DocumentState state;

    Instant publishedAt;
    String searchText;
    @Version int version;
    Instant createdAt;

    protected Document() {}

    /**
     * @throws vn.handbook.shared.problem.Problem 422 when the document is marked secret or breaks a
     *     rule
     */
    static Document draft(CreateDocumentRequest request, LocalDate today, Instant now) {
        if (request.secrecy().isForbidden()) {
            throw DocumentProblem.DOCUMENT_SECRECY_FORBIDDEN.problem();
        }
        DocumentNumber number = DocumentNumber.parse(request.number());
        List<Fault> broken = brokenRules(request, number, today);
        if (!broken.isEmpty()) {
            throw DocumentProblem.DOCUMENT_RULE_BROKEN.problem().faults(broken);
        }
        var document = new Document();
        document.organizationId = request.organizationId();
        document.audience = request.audience();
        document.number = number.toString();
        document.serial = number.serial();
        document.type = request.type();
        document.issuer = Cleaning.line(request.issuer());
        document.term = Cleaning.line(request.term());
        document.title = Cleaning.line(request.title());
        document.summary = Cleaning.normalized(request.summary());
        document.topic = Cleaning.line(request.topic());
        document.issuedOn = request.issuedOn();
        document.secrecy = request.secrecy();
        document.state = DocumentState.DRAFT;
        document.searchText =
                SearchText.of(
                        document.number,
                        document.type,
                        document.title,
                        document.issuer,
                        document.topic,
                        document.summary);
        document.createdAt = now;
        return document;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 409 when it is published already
     */
    void publish(Instant now) {
        if (state == DocumentState.PUBLISHED) {
            throw DocumentProblem.DOCUMENT_ALREADY_PUBLISHED.problem();
        }
        state = DocumentState.PUBLISHED;
        publishedAt = now;
    }

    private static List<Fault> brokenRules(
            CreateDocumentRequest request, DocumentNumber number, LocalDate today) {
        var faults = new ArrayList<Fault>();
        if (!request.type().hasSymbol(number.typeSymbol())) {
            faults.add(
                    Fault.pointer(
                            "/number",
                            "RULE",
                            Text.of(
                                            "Ký hiệu %s không phải của loại %s.",
                                            "The symbol %s is not that of the type %s.")
                                    .with(number.typeSymbol(), request.type().label())));
        }
        if (request.issuedOn().isBefore(FOUNDING_OF_THE_PARTY)
                || request.issuedOn().isAfter(today)) {
            faults.add(
                    Fault.pointer(
                            "/issuedOn",
                            "RULE",
                            Text.of(
                                    "Ngày ban hành phải từ 1930-02-03 đến hôm nay.",
                                    "The date of issue must be from 1930-02-03 to today.")));
        }
        return faults;
    }
}
