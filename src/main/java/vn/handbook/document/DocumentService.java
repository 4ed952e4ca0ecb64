package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.handbook.shared.page.Page;
import vn.handbook.shared.page.PageRequest;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Fault;
import vn.handbook.shared.text.Text;
import vn.handbook.shared.time.Time;

/** The library as each caller may see it. */
@ApplicationScoped
public class DocumentService {
    private static final LocalDate AFTER_ALL_DAYS = LocalDate.of(9999, 12, 31);
    private static final UUID AFTER_ALL_IDS = new UUID(-1, -1);

    private static final Text NOT_A_NUMBER =
            Text.of(
                    "Không đọc được số hiệu này; hãy gõ như 57-NQ/TW.",
                    "This is no document number; type it like 57-NQ/TW.");

    private final DocumentQueries queries;
    private final Clock clock;

    DocumentService(DocumentQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /** What of a document tells whether a reader's copy is still true. */
    record Seen(DocumentGlimpse glimpse, List<RelatedDocument> relations) {}

    /** Newest first. */
    @Transactional
    Page<DocumentSummary> list(Readership readership, DocumentFilter filter, PageRequest page) {
        List<DocumentSummary> rows =
                queries.list(
                        readership.roots(),
                        readership.grants(),
                        readership.editorRoots(),
                        filter.asOf(),
                        filter.typeName(),
                        filter.issuer(),
                        filter.term(),
                        filter.topic(),
                        filter.issuedFrom(),
                        filter.issuedTo(),
                        filter.stateName(),
                        filter.effectName(),
                        page.after(0, LocalDate::parse, AFTER_ALL_DAYS),
                        page.after(1, UUID::fromString, AFTER_ALL_IDS),
                        page.rows());
        return Page.of(
                rows,
                page,
                last -> List.of(last.issuedOn(), last.id()),
                page.total(() -> count(readership, filter)));
    }

    private Long count(Readership readership, DocumentFilter filter) {
        return queries.count(
                readership.roots(),
                readership.grants(),
                readership.editorRoots(),
                filter.asOf(),
                filter.typeName(),
                filter.issuer(),
                filter.term(),
                filter.topic(),
                filter.issuedFrom(),
                filter.issuedTo(),
                filter.stateName(),
                filter.effectName());
    }

    /**
     * Every document with this number, in force or not, newest first.
     *
     * @throws vn.handbook.shared.problem.Problem 400 when what was typed is no number
     */
    @Transactional
    Page<DocumentSummary> lookUp(
            Readership readership, String typed, LocalDate asOf, PageRequest page) {
        TypedNumber number =
                TypedNumber.parse(typed)
                        .orElseThrow(
                                () ->
                                        CommonProblem.INVALID_REQUEST
                                                .problem()
                                                .faults(
                                                        List.of(
                                                                Fault.parameter(
                                                                        "number",
                                                                        "FORMAT",
                                                                        NOT_A_NUMBER))));
        var like = new NumberFilter(number);
        List<DocumentSummary> rows =
                queries.lookUp(
                        readership.roots(),
                        readership.grants(),
                        readership.editorRoots(),
                        asOf,
                        like.serial(),
                        like.anyType(),
                        like.types(),
                        like.issuerSymbol(),
                        like.from(),
                        like.to(),
                        page.after(0, LocalDate::parse, AFTER_ALL_DAYS),
                        page.after(1, UUID::fromString, AFTER_ALL_IDS),
                        page.rows());
        Long total =
                page.total(
                        () ->
                                queries.countLookUp(
                                        readership.roots(),
                                        readership.grants(),
                                        readership.editorRoots(),
                                        like.serial(),
                                        like.anyType(),
                                        like.types(),
                                        like.issuerSymbol(),
                                        like.from(),
                                        like.to()));
        return Page.of(rows, page, last -> List.of(last.issuedOn(), last.id()), total);
    }

    /**
     * @param asOf on which the effect is asked for; {@code null} for today
     * @throws vn.handbook.shared.problem.Problem 404 when the caller may not read it
     */
    @Transactional
    Seen glimpse(Readership readership, UUID id, LocalDate asOf) {
        return new Seen(
                queries.glimpse(
                                readership.roots(),
                                readership.grants(),
                                readership.editorRoots(),
                                asOf == null ? today() : asOf,
                                id)
                        .orElseThrow(CommonProblem.NOT_FOUND::problem),
                queries.relations(
                        readership.roots(), readership.grants(), readership.editorRoots(), id));
    }

    @Transactional
    DocumentResponse read(Readership readership, UUID id, Seen seen) {
        return queries.find(readership.roots(), readership.grants(), readership.editorRoots(), id)
                .map(document -> DocumentResponse.of(document, seen.glimpse(), seen.relations()))
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }

    /** Whether the document is there for this readership, as a draft too for its editors. */
    @Transactional
    public boolean isReadable(Readership readership, UUID id) {
        return queries.find(readership.roots(), readership.grants(), readership.editorRoots(), id)
                .isPresent();
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the document is not there for this
     *     readership
     */
    @Transactional
    public void requireReadable(Readership readership, UUID id) {
        if (!isReadable(readership, id)) {
            throw CommonProblem.NOT_FOUND.problem();
        }
    }

    /** Whether this is a published document of the readership. */
    @Transactional
    public boolean isPublished(Readership readership, UUID id) {
        return isReadable(readership.withoutDrafts(), id);
    }

    /** The day in Viet Nam, on which the effect is asked for when none is told. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Time.VIETNAM);
    }
}
