package vn.handbook.document;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** Which of some documents can be read, with the parameters of {@link DocumentQueries}. */
interface ReadableDocumentQueries {

    @HQL(
            DocumentQueries.SUMMARY
                    + DocumentQueries.FROM
                    + "join Issuer i on i.code = d.issuer where d.id in :ids and "
                    + Readership.READABLE_HQL)
    List<DocumentSummary> among(
            UUID[] roots, String[] grants, UUID[] editorRoots, LocalDate asOf, List<UUID> ids);
}
