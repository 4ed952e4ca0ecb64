package vn.handbook.document;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import vn.handbook.shared.text.Cleaning;

/** That a reader thinks a document is not as it was signed. */
@Entity
@Table(name = "document_error_report")
class ErrorReport {
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    UUID documentId;

    /** For the answer only; no query asks for it but the reader's own. */
    UUID accountId;

    String place;
    String text;
    Instant reportedAt;

    @Enumerated(EnumType.STRING)
    ReportState state;

    String answer;
    UUID answeredBy;
    Instant answeredAt;
    @Version int version;

    protected ErrorReport() {}

    ErrorReport(UUID documentId, CreateErrorReportRequest request, UUID accountId, Instant now) {
        this.documentId = documentId;
        this.accountId = accountId;
        this.place = Cleaning.line(request.place());
        this.text = Cleaning.normalized(request.text());
        this.reportedAt = now;
        this.state = ReportState.OPEN;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 409 when it is answered already
     */
    void answer(AnswerReportRequest request, UUID editor, Instant now) {
        if (state != ReportState.OPEN) {
            throw DocumentProblem.REPORT_ANSWERED.problem();
        }
        state = request.accepted() ? ReportState.ACCEPTED : ReportState.DECLINED;
        answer = Cleaning.normalized(request.answer());
        answeredBy = editor;
        answeredAt = now;
    }
}
