package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.security.Caller;
import vn.handbook.shared.security.Scope;

/** Readers tell editors of errors, and are answered. */
@ApplicationScoped
class ErrorReportService {
    private static final UUID AFTER_ALL_IDS = new UUID(-1, -1);

    private final EntityManager entities;
    private final ErrorReportQueries queries;
    private final DocumentAccess access;
    private final SecrecyGuard secrecy;
    private final Caller caller;
    private final Clock clock;

    ErrorReportService(
            EntityManager entities,
            ErrorReportQueries queries,
            DocumentAccess access,
            SecrecyGuard secrecy,
            Caller caller,
            Clock clock) {
        this.entities = entities;
        this.queries = queries;
        this.access = access;
        this.secrecy = secrecy;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the caller may not read the document
     */
    @Transactional
    ErrorReportResponse report(
            Readership readership, UUID documentId, CreateErrorReportRequest request) {
        access.requireReadable(readership, documentId);
        secrecy.refuseMarked(
                documentId,
                Stream.concat(Stream.of(request.text()), Stream.ofNullable(request.place())));
        var report = new ErrorReport(documentId, request, caller.accountId(), clock.instant());
        entities.persist(report);
        entities.flush();
        return ErrorReportResponse.of(report);
    }

    /** Those on the documents of the scope, the last first. */
    @Transactional
    Page<ErrorReportResponse> list(Scope editing, ReportState state, PageRequest page) {
        String name = state == null ? null : state.name();
        return paged(
                queries.list(
                        editing.roots(),
                        name,
                        page.after(0, UUID::fromString, AFTER_ALL_IDS),
                        page.rows()),
                page,
                page.total(() -> queries.count(editing.roots(), name)));
    }

    /** The caller's own, the last first. */
    @Transactional
    Page<ErrorReportResponse> own(UUID account, PageRequest page) {
        return paged(
                queries.own(account, page.after(0, UUID::fromString, AFTER_ALL_IDS), page.rows()),
                page,
                page.total(() -> queries.countOwn(account)));
    }

    private static Page<ErrorReportResponse> paged(
            List<ErrorReport> rows, PageRequest page, Long total) {
        return Page.of(
                rows.stream().map(ErrorReportResponse::of).toList(),
                page,
                last -> List.of(last.id()),
                total);
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 outside the scope, 409 when it is answered
     *     already, 422 when the answer bears a mark of secrecy
     */
    @Transactional
    ErrorReportResponse answer(Scope editing, UUID id, AnswerReportRequest request) {
        ErrorReport report =
                queries.find(editing.roots(), id).orElseThrow(CommonProblem.NOT_FOUND::problem);
        secrecy.refuseMarked(report.documentId, request.answer());
        report.answer(request, caller.accountId(), clock.instant());
        entities.flush();
        return ErrorReportResponse.of(report);
    }
}
