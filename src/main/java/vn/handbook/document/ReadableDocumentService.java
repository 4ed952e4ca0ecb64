package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.handbook.shared.time.Time;

/** For rooms that keep documents' ids: what their owner may still know of the documents. */
@ApplicationScoped
public class ReadableDocumentService {
    private final ReadableDocumentQueries queries;
    private final Clock clock;

    ReadableDocumentService(ReadableDocumentQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * The published documents among these that can be read by the readership, by id; the others are
     * left out, whether or not they exist.
     */
    @Transactional
    public Map<UUID, DocumentSummary> among(Readership readership, List<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Readership published = readership.withoutDrafts();
        return queries
                .among(
                        published.roots(),
                        published.grants(),
                        published.editorRoots(),
                        LocalDate.ofInstant(clock.instant(), Time.VIETNAM),
                        ids)
                .stream()
                .collect(Collectors.toMap(DocumentSummary::id, Function.identity()));
    }

    /** The published document, if it can be read by the readership. */
    @Transactional
    public Optional<DocumentSummary> find(Readership readership, UUID id) {
        return Optional.ofNullable(among(readership, List.of(id)).get(id));
    }
}
