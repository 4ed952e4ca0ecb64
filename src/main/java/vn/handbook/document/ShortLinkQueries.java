package vn.handbook.document;

import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** Short codes of documents, with the parameters of {@link DocumentQueries}. */
interface ShortLinkQueries {

    @HQL(
            "select d.id"
                    + DocumentQueries.FROM
                    + "where d.shortCode = :shortCode and "
                    + Readership.READABLE_HQL)
    Optional<UUID> documentOf(UUID[] roots, String[] grants, UUID[] editorRoots, String shortCode);

    @HQL(
            "select d.shortCode"
                    + DocumentQueries.FROM
                    + "where d.id = :id and "
                    + Readership.READABLE_HQL)
    Optional<String> codeOf(UUID[] roots, String[] grants, UUID[] editorRoots, UUID id);
}
