package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.handbook.shared.http.Conditions;

/** A document as it is answered, with what tells one state of it from another. */
@ApplicationScoped
class DocumentAnswers {
    private final DocumentService documents;
    private final Conditions conditions;

    DocumentAnswers(DocumentService documents, Conditions conditions) {
        this.documents = documents;
        this.conditions = conditions;
    }

    /**
     * @param tag covers the relations too, which are not the document's own, and not the same for
     *     every reader
     */
    record Answer(String tag, DocumentResponse body) {}

    /**
     * @param asOf on which the effect is asked for; {@code null} for today
     * @throws vn.handbook.shared.problem.Problem 404 when the caller may not read it
     */
    Answer of(Readership readership, UUID documentId, LocalDate asOf) {
        var seen = documents.glimpse(readership, documentId, asOf);
        return new Answer(
                seen.glimpse().version() + "-" + conditions.digestOf(seen),
                documents.read(readership, documentId, seen));
    }
}
