package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import vn.handbook.shared.problem.CommonProblem;

/** Leads from paper to the document, whoever may read it. */
@ApplicationScoped
class ShortLinkService {
    private final ShortLinkQueries queries;
    private final DocumentAddresses addresses;

    ShortLinkService(ShortLinkQueries queries, DocumentAddresses addresses) {
        this.queries = queries;
        this.addresses = addresses;
    }

    /**
     * @throws vn.handbook.shared.problem.Problem 404 when the caller may read no such document
     */
    @Transactional
    ShortLinkResponse follow(Readership readership, ShortCode code) {
        UUID id =
                queries.documentOf(
                                readership.roots(),
                                readership.grants(),
                                readership.editorRoots(),
                                code.letters())
                        .orElseThrow(CommonProblem.NOT_FOUND::problem);
        return new ShortLinkResponse(id, addresses.of(id));
    }

    /**
     * The short address of a document.
     *
     * @throws vn.handbook.shared.problem.Problem 404 when the caller may not read it
     */
    @Transactional
    String addressOf(Readership readership, UUID id) {
        return queries.codeOf(readership.roots(), readership.grants(), readership.editorRoots(), id)
                .map(letters -> addresses.of(new ShortCode(letters)))
                .orElseThrow(CommonProblem.NOT_FOUND::problem);
    }
}
