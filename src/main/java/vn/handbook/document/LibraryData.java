package vn.handbook.document;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.handbook.shared.privacy.Person;
import vn.handbook.shared.privacy.PersonalData;

/** What a person wrote to the editors, and did as one of them. */
@Singleton
class LibraryData implements PersonalData {
    private final ActorQueries queries;

    LibraryData(ActorQueries queries) {
        this.queries = queries;
    }

    record Report(
            UUID documentId,
            String place,
            String text,
            Instant reportedAt,
            ReportState state,
            String answer,
            Instant answeredAt) {

        static Report of(ErrorReport report) {
            return new Report(
                    report.documentId,
                    report.place,
                    report.text,
                    report.reportedAt,
                    report.state,
                    report.answer,
                    report.answeredAt);
        }
    }

    /** As an editor; what was reported is its reporter's. */
    record Answer(UUID documentId, String answer, Instant answeredAt) {

        static Answer of(ErrorReport report) {
            return new Answer(report.documentId, report.answer, report.answeredAt);
        }
    }

    record Change(UUID documentId, int number, VersionKind kind, String reason, Instant changedAt) {

        static Change of(DocumentVersion version) {
            return new Change(
                    version.documentId,
                    version.number,
                    version.kind,
                    version.reason,
                    version.changedAt);
        }
    }

    record Upload(UUID documentId, String name, UploadState state, Instant createdAt) {

        static Upload of(DocumentUpload upload) {
            return new Upload(upload.documentId, upload.name, upload.state, upload.createdAt);
        }
    }

    record Own(
            List<Report> errorReports,
            List<Answer> answersToReports,
            List<Transition> transitions,
            List<Change> versions,
            List<Upload> unfinishedUploads) {}

    @Override
    public String section() {
        return "library";
    }

    @Override
    public Set<String> tables() {
        return Set.of(
                "document_error_report",
                "document_transition",
                "document_version",
                "document_upload");
    }

    @Override
    public Object about(Person person) {
        UUID account = person.accountId();
        return new Own(
                queries.reportsOf(account).stream().map(Report::of).toList(),
                queries.answersOf(account).stream().map(Answer::of).toList(),
                queries.transitionsOf(account).stream().map(Transition::of).toList(),
                queries.versionsOf(account).stream().map(Change::of).toList(),
                queries.uploadsOf(account).stream().map(Upload::of).toList());
    }
}
