package vn.handbook.document;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** Reports as the editors of a scope work through them, and as each reader sees their own. */
interface ErrorReportQueries {
    String IN_SCOPE =
            """
             from ErrorReport e
            join Document d on d.id = e.documentId
            join Organization o on o.id = d.organizationId
            where array_intersects(o.path, :editorRoots)
            """;

    @HQL(
            "select e"
                    + IN_SCOPE
                    + """
             and (cast(:state as String) is null or cast(e.state as String) = cast(:state as String))
                and e.id < :beforeId
            order by e.id desc
            limit :rows
            """)
    List<ErrorReport> list(UUID[] editorRoots, String state, UUID beforeId, int rows);

    @HQL(
            "select count(*)"
                    + IN_SCOPE
                    + """
             and (cast(:state as String) is null or cast(e.state as String) = cast(:state as String))
            """)
    Long count(UUID[] editorRoots, String state);

    @HQL("select e" + IN_SCOPE + " and e.id = :id")
    Optional<ErrorReport> find(UUID[] editorRoots, UUID id);

    @HQL(
            """
            from ErrorReport e where e.accountId = :account and e.id < :beforeId
            order by e.id desc limit :rows
            """)
    List<ErrorReport> own(UUID account, UUID beforeId, int rows);

    @HQL("select count(*) from ErrorReport e where e.accountId = :account")
    Long countOwn(UUID account);
}
