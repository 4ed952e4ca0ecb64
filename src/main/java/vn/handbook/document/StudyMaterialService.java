package vn.handbook.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What of the library can be made a part of what is studied. */
@ApplicationScoped
public class StudyMaterialService {
    private final StudyMaterialSql sql;

    StudyMaterialService(StudyMaterialSql sql) {
        this.sql = sql;
    }

    /** Those of the documents that are published for this readership. */
    @Transactional
    public Set<UUID> published(Readership readership, Collection<UUID> documentIds) {
        return Set.copyOf(sql.published(readership.withoutDrafts(), ids(documentIds)));
    }

    /** The files by their ids, of whatever document; for ids of files that are none, nothing. */
    @Transactional
    public Map<UUID, StudyMaterial> files(Collection<UUID> fileIds) {
        return fileIds.isEmpty()
                ? Map.of()
                : sql.files(ids(fileIds)).stream()
                        .collect(Collectors.toMap(StudyMaterial::fileId, Function.identity()));
    }

    /** The anchors of the headings of these documents. */
    @Transactional
    public Map<UUID, Set<String>> anchors(Collection<UUID> documentIds) {
        return documentIds.isEmpty() ? Map.of() : sql.anchors(ids(documentIds));
    }

    private static UUID[] ids(Collection<UUID> ids) {
        return ids.stream().distinct().toArray(UUID[]::new);
    }
}
