package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.handbook.shared.problem.CommonProblem;
import vn.handbook.shared.problem.Problem;

/** Documents for those who change them. */
@ApplicationScoped
class DocumentAccess {
    private final DocumentQueries queries;

    DocumentAccess(DocumentQueries queries) {
        this.queries = queries;
    }

    /**
     * @throws Problem 404 when the caller may not read it, 403 when not edit it
     */
    Document forChange(Readership readership, UUID id) {
        return queries.findForChange(readership.editorRoots(), id)
                .orElseThrow(() -> notEditable(readership, id));
    }

    /**
     * @throws Problem 404 when the caller may not read it
     */
    void requireReadable(Readership readership, UUID id) {
        if (!isReadable(readership, id)) {
            throw CommonProblem.NOT_FOUND.problem();
        }
    }

    private boolean isReadable(Readership readership, UUID id) {
        return queries.find(readership.roots(), readership.grants(), readership.editorRoots(), id)
                .isPresent();
    }

    /** Forbidden to whoever may read it, not there for everybody else. */
    private Problem notEditable(Readership readership, UUID id) {
        return (isReadable(readership, id) ? CommonProblem.FORBIDDEN : CommonProblem.NOT_FOUND)
                .problem();
    }
}
