package vn.handbook.document;

import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.processing.HQL;

/** What an account did in the library, for its owner. */
interface ActorQueries {

    @HQL("from ErrorReport e where e.accountId = :account order by e.id")
    List<ErrorReport> reportsOf(UUID account);

    @HQL("from ErrorReport e where e.answeredBy = :account order by e.id")
    List<ErrorReport> answersOf(UUID account);

    @HQL("from DocumentTransition t where t.accountId = :account order by t.id")
    List<DocumentTransition> transitionsOf(UUID account);

    @HQL("from DocumentVersion v where v.accountId = :account order by v.id")
    List<DocumentVersion> versionsOf(UUID account);

    @HQL("from DocumentUpload u where u.accountId = :account order by u.id")
    List<DocumentUpload> uploadsOf(UUID account);
}
