package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** For rooms that hand out the files of several documents at once. */
@ApplicationScoped
public class ReadableFileService {
    private static final String FILES =
            """
            select f.document_id, f.id, f.content_id, f.name, f.media_type, f.size, f.sha256, c.crc32
            from document_file f
                join file_content c on c.id = f.content_id
                join document d on d.id = f.document_id
                join organization o on o.id = d.organization_id
            where f.document_id = any(:ids) and
            """
                    + Readership.READABLE
                    + " order by f.document_id, f.created_at, f.id";

    private final EntityManager entities;

    ReadableFileService(EntityManager entities) {
        this.entities = entities;
    }

    /** Those of the published documents among these, by document, the oldest first. */
    @Transactional
    @SuppressWarnings("unchecked")
    public List<ReadableFile> of(Readership readership, Collection<UUID> documentIds) {
        List<Tuple> rows =
                entities.createNativeQuery(FILES, Tuple.class)
                        .setParameter("ids", documentIds.toArray(UUID[]::new))
                        .setParameter("roots", readership.roots())
                        .setParameter("grants", readership.grants())
                        .setParameter("editorRoots", new UUID[0])
                        .getResultList();
        return rows.stream()
                .map(
                        row ->
                                new ReadableFile(
                                        row.get("document_id", UUID.class),
                                        row.get("id", UUID.class),
                                        row.get("content_id", UUID.class),
                                        row.get("name", String.class),
                                        row.get("media_type", String.class),
                                        row.get("size", Long.class),
                                        row.get("sha256", byte[].class),
                                        row.get("crc32", Integer.class)))
                .toList();
    }
}
