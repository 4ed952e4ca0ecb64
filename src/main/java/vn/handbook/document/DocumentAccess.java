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

    /** Forbidden to whoever may read it, not there for everybody else. */
    private Problem notEditable(Readership readership, UUID id) {
        boolean readable =
                queries.find(readership.roots(), readership.grants(), readership.editorRoots(), id)
                        .isPresent();
        return (readable ? CommonProblem.FORBIDDEN : CommonProblem.NOT_FOUND).problem();
    }
}
