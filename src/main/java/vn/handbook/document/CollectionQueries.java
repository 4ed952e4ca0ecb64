package vn.handbook.document;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/**
 * Collections are seen by their editors, and by whoever may read at least one document of theirs;
 * of their documents each sees what they may read.
 */
interface CollectionQueries {
    String CONTENT =
            """
             from CollectionEntry e
            join Document d on d.id = e.documentId
            join Organization o on o.id = d.organizationId
            where
            """
                    + Readership.READABLE_HQL;

    String VISIBLE =
            """
             from DocumentCollection c join Organization k on k.id = c.organizationId
            where (array_intersects(k.path, :editorRoots) or exists (select 1
            """
                    + CONTENT
                    + " and e.collectionId = c.id)) ";

    @HQL("select c" + VISIBLE + " and c.id < :beforeId order by c.id desc limit :rows")
    List<DocumentCollection> list(
            UUID[] roots, String[] grants, UUID[] editorRoots, UUID beforeId, int rows);

    @HQL("select count(*)" + VISIBLE)
    Long count(UUID[] roots, String[] grants, UUID[] editorRoots);

    @HQL("select c" + VISIBLE + " and c.id = :id")
    Optional<DocumentCollection> find(UUID[] roots, String[] grants, UUID[] editorRoots, UUID id);

    @HQL(
            """
            select c from DocumentCollection c join Organization k on k.id = c.organizationId
            where array_intersects(k.path, :editorRoots) and c.id = :id
            """)
    Optional<DocumentCollection> findForChange(UUID[] editorRoots, UUID id);

    @HQL(
            "select new CollectionItem(e.position, d.id, d.number, d.type, d.title, d.issuedOn)"
                    + CONTENT
                    + " and e.collectionId = :id and e.position > :afterPosition"
                    + " order by e.position limit :rows")
    List<CollectionItem> content(
            UUID[] roots,
            String[] grants,
            UUID[] editorRoots,
            UUID id,
            int afterPosition,
            int rows);

    @HQL("select count(*)" + CONTENT + " and e.collectionId = :id")
    Long countContent(UUID[] roots, String[] grants, UUID[] editorRoots, UUID id);

    @HQL(
            "select d.id from Document d join Organization o on o.id = d.organizationId where d.id in :ids and "
                    + Readership.READABLE_HQL)
    List<UUID> readable(UUID[] roots, String[] grants, UUID[] editorRoots, Collection<UUID> ids);
}
