package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Documents, files and headings, many in one statement. */
@ApplicationScoped
class StudyMaterialSql {
    private static final String PUBLISHED =
            """
            select d.id from document d join organization o on o.id = d.organization_id
            where d.id = any(:ids) and
            """
                    + Readership.READABLE;

    private static final String FILES =
            "select document_id, id, media_type, pages from document_file where id = any(:ids)";

    private static final String ANCHORS =
            "select document_id, anchor from document_outline_entry where document_id = any(:ids)";

    private final EntityManager entities;

    StudyMaterialSql(EntityManager entities) {
        this.entities = entities;
    }

    @SuppressWarnings("unchecked")
    List<UUID> published(Readership readership, UUID[] ids) {
        return entities.createNativeQuery(PUBLISHED, UUID.class)
                .setParameter("ids", ids)
                .setParameter("roots", readership.roots())
                .setParameter("grants", readership.grants())
                .setParameter("editorRoots", readership.editorRoots())
                .getResultList();
    }

    List<StudyMaterial> files(UUID[] ids) {
        return rows(FILES, ids).stream()
                .map(
                        row ->
                                new StudyMaterial(
                                        row.get("document_id", UUID.class),
                                        row.get("id", UUID.class),
                                        row.get("media_type", String.class),
                                        row.get("pages", Integer.class)))
                .toList();
    }

    Map<UUID, Set<String>> anchors(UUID[] ids) {
        return rows(ANCHORS, ids).stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.get("document_id", UUID.class),
                                Collectors.mapping(
                                        row -> row.get("anchor", String.class),
                                        Collectors.toSet())));
    }

    @SuppressWarnings("unchecked")
    private List<Tuple> rows(String query, UUID[] ids) {
        return entities.createNativeQuery(query, Tuple.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
