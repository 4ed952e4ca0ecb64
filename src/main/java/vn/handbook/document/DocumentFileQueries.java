package vn.handbook.document;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** What is read of files: those of the documents that the caller may read, and no others. */
interface DocumentFileQueries {
    String OF_READABLE =
            """
             from DocumentFile f join Document d on d.id = f.documentId
            join Organization o on o.id = d.organizationId
            where f.documentId = :documentId and
            """
                    + Readership.READABLE_HQL;

    @HQL(
            "select f "
                    + OF_READABLE
                    + """
                     and (f.createdAt, f.id) > (:afterInstant, :afterId)
                    order by f.createdAt, f.id limit :rows
                    """)
    List<DocumentFile> list(
            UUID[] roots,
            String[] grants,
            UUID[] editorRoots,
            UUID documentId,
            Instant afterInstant,
            UUID afterId,
            int rows);

    @HQL("select count(*) " + OF_READABLE)
    Long count(UUID[] roots, String[] grants, UUID[] editorRoots, UUID documentId);

    @HQL("select f " + OF_READABLE + " and f.id = :id")
    Optional<DocumentFile> find(
            UUID[] roots, String[] grants, UUID[] editorRoots, UUID documentId, UUID id);
}
