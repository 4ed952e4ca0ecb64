package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.stream.Stream;

/** Lets nothing pass that bears a mark of secrecy. */
@ApplicationScoped
class SecrecyGuard {
    private final SecrecyRefusalService refusals;

    SecrecyGuard(SecrecyRefusalService refusals) {
        this.refusals = refusals;
    }

    /**
     * @param document about which the text was written; {@code null} for a new one
     * @param text may be {@code null}
     * @throws vn.handbook.shared.problem.Problem 422 when it bears a mark
     */
    void refuseMarked(UUID document, String text) {
        refuseMarked(document, Stream.ofNullable(text));
    }

    void refuseMarked(UUID document, DocumentDetails details) {
        if (details.secrecy().isForbidden()) {
            throw refusals.refuse(document);
        }
        refuseMarked(document, details.texts());
    }

    void refuseMarked(UUID document, Stream<String> texts) {
        if (texts.anyMatch(text -> SecrecyMarks.in(text).isPresent())) {
            throw refusals.refuse(document);
        }
    }
}
