package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.handbook.shared.text.Cleaning;
import vn.handbook.shared.time.Time;

/**
 * Keeps what search knows of a document in step with the document, in the transaction of whatever
 * changes it. What is changed behind the service's back is caught up within seconds.
 */
@ApplicationScoped
public class SearchIndexService {
    private final SearchIndexSql index;
    private final SearchWordSql words;
    private final Clock clock;

    SearchIndexService(SearchIndexSql index, SearchWordSql words, Clock clock) {
        this.index = index;
        this.words = words;
        this.clock = clock;
    }

    /** After a change of what is known of a document. */
    @Transactional
    public void documentChanged(UUID documentId) {
        indexed(documentId, UnaryOperator.identity());
    }

    /**
     * After the text of a document's files was read.
     *
     * @param text {@code null} when there is none any more; of a very long one the first part is
     *     searched
     */
    @Transactional
    public void bodyExtracted(UUID documentId, String text) {
        indexed(documentId, document -> document.withBody(storable(text)));
    }

    /**
     * After a change of a document's outline.
     *
     * @param headings of its parts, chapters, sections and articles, in their order
     */
    @Transactional
    public void outlineChanged(UUID documentId, List<String> headings) {
        indexed(
                documentId,
                document ->
                        document.withHeadings(
                                headings.stream().map(SearchIndexService::storable).toList()));
    }

    /**
     * Indexes a document that is behind. One at a time: who held several would wait in a ring with
     * others that change several.
     *
     * @return whether one was brought up to date, and so the next may be tried
     */
    @Transactional
    boolean catchUp() {
        return index.pending().map(id -> indexed(id, UnaryOperator.identity())).orElse(false);
    }

    /** What changes by the calendar and by the growth of the library. */
    @Transactional
    void renew() {
        index.markEnded(today());
        words.count();
    }

    private boolean indexed(UUID documentId, UnaryOperator<SearchDocument> change) {
        return index.source(documentId, today())
                .map(change)
                .map(document -> index.write(documentId, document))
                .orElse(false);
    }

    /** Extracted texts may hold anything; PostgreSQL's cannot have NUL. */
    private static String storable(String text) {
        return text == null ? null : Cleaning.normalized(text).replace('\0', ' ');
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Time.VIETNAM);
    }
}
