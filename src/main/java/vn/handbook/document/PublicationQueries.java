package vn.handbook.document;

import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** What is on record of the documents that an editor, or a reader, may see. */
interface PublicationQueries {

    @HQL(
            """
            select new Transition(t.id, t.documentId, t.kind, t.reason, t.accountId, t.happenedAt)
            from DocumentTransition t
            join Document d on d.id = t.documentId
            join Organization o on o.id = d.organizationId
            where array_intersects(o.path, :editorRoots) and d.id = :id and t.id < :beforeId
            order by t.id desc
            limit :rows
            """)
    List<Transition> transitions(UUID[] editorRoots, UUID id, UUID beforeId, int rows);

    @HQL("select count(*) from DocumentTransition t where t.documentId = :id")
    Long countTransitions(UUID id);

    @HQL("select count(*) from DocumentVersion v where v.documentId = :id")
    Long countVersions(UUID id);

    @HQL(
            """
            select v from DocumentVersion v
            join Document d on d.id = v.documentId
            join Organization o on o.id = d.organizationId
            where d.id = :id and v.number < :beforeNumber and
            """
                    + Readership.READABLE_HQL
                    + " order by v.number desc limit :rows")
    List<DocumentVersion> versions(
            UUID[] roots, String[] grants, UUID[] editorRoots, UUID id, int beforeNumber, int rows);

    @HQL("select coalesce(max(v.number), 1) from DocumentVersion v where v.documentId = :id")
    int lastVersion(UUID id);
}
